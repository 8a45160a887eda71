import { describe, expect, it } from 'vitest';
import type { WorkNews } from '../../core/reading/sharpen.ts';
import { spokenSample } from '../../core/timing/align/spoken.sample.ts';
import type { LearnJob } from '../../core/timing/learn-job.ts';
import { sampleTranscript } from '../../core/transcript/transcript.sample.ts';
import { workIn } from './panel-end.ts';
import { serveCaptionWork } from './worker-end.ts';

const { text, captions, durationMs } = spokenSample(300, { grain: 'line' });
const transcript = sampleTranscript(text);
const clock = (ms: number) => new Date(ms).toISOString().slice(11, 23);
const BODY = `WEBVTT\n\n${captions.cues
  .map(({ startMs, endMs, text: line }) => `${clock(startMs)} --> ${clock(endMs)}\n${line}\n`)
  .join('\n')}`;
const job = (body: string): LearnJob => {
  const found = { from: 'player', language: 'en', kind: 'asr', translated: false, body } as const;
  return { transcript, found, videoMs: durationMs };
};

/** Two ends of a worker in one place: everything is copied on its way, as between two contexts. */
function connected() {
  let terminated = 0;
  const panel = { onmessage: null, onerror: null, onmessageerror: null } as unknown as Worker;
  const scope = {
    onmessage: null as ((event: MessageEvent) => void) | null,
    postMessage: (message: unknown) => deliver(message),
  };
  const deliver = (data: unknown): void => {
    if (terminated === 0) panel.onmessage?.({ data: structuredClone(data) } as MessageEvent);
  };
  serveCaptionWork(scope);
  panel.terminate = () => terminated++;
  const posted: unknown[] = [];
  panel.postMessage = (data: unknown) => posted.push(structuredClone(data));
  const news: WorkNews[] = [];
  return {
    news,
    deliver,
    begin: (body = BODY) => workIn(() => panel)(job(body), (one) => news.push(one)),
    /** The worker begins with what it was given. */
    run: () => scope.onmessage?.({ data: posted[0] } as MessageEvent),
    fail: () => panel.onerror?.({ preventDefault: () => undefined } as ErrorEvent),
    terminated: () => terminated,
  };
}

describe('work on captions in a worker', () => {
  it('tells its stages and what it learnt, and ends', () => {
    const { begin, run, news, terminated } = connected();
    begin();
    run();
    expect(news.map(({ kind }) => kind)).toEqual(['stage', 'stage', 'learnt']);
    expect(news.at(-1)).toMatchObject({ learnt: { videoMs: durationMs, from: { way: 'player', language: 'en' } } });
    expect(terminated()).toBe(1);
  });

  it('tells in one sentence why it learnt nothing', () => {
    const { begin, run, news, terminated } = connected();
    begin('no captions at all');
    run();
    expect(news.at(-1)).toEqual({ kind: 'refused', detail: expect.stringMatching(/^These are no captions/) });
    expect(terminated()).toBe(1);
  });

  it('is ended by who began it, and says nothing more', () => {
    const { begin, run, news, terminated } = connected();
    begin()();
    run();
    expect([news, terminated()]).toEqual([[], 1]);
  });

  it('is broken when it fails', () => {
    const { begin, fail, news, terminated } = connected();
    begin();
    fail();
    expect([news, terminated()]).toEqual([[{ kind: 'broken' }], 1]);
  });

  it.each([
    null,
    { kind: 'learnt', learnt: { version: transcript.version } },
    { kind: 'stage', stage: 'dreaming' },
    { kind: 'refused' },
  ])('is broken when it says what it cannot mean: %j', (message) => {
    const { begin, deliver, news } = connected();
    begin();
    deliver(message);
    expect(news).toEqual([{ kind: 'broken' }]);
  });
});
