import { describe, expect, it } from 'vitest';
import type { WorkNews } from '../../core/reading/sharpen.ts';
import type { GlossaryAsset } from '../../core/timing/align/bilingual/glossary.ts';
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
const job = (body: string): Omit<LearnJob, 'glossary'> => {
  const found = { from: 'player', language: 'en', kind: 'asr', translated: false, body } as const;
  return { transcript, found, videoMs: durationMs };
};

const GLOSSARY: GlossaryAsset = { format: 1, source: 'x', licence: 'x', words: '推理 reason', forms: '' };

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
    posted,
    begin: (body = BODY, glossaryFor: () => Promise<GlossaryAsset | null> = async () => null) =>
      workIn(() => panel, glossaryFor)(job(body), (one) => news.push(one)),
    /** The worker begins with what it was given, if it was. */
    async run() {
      await new Promise((resolve) => setImmediate(resolve));
      if (posted[0] !== undefined) scope.onmessage?.({ data: posted[0] } as MessageEvent);
    },
    fail: () => panel.onerror?.({ preventDefault: () => undefined } as ErrorEvent),
    terminated: () => terminated,
  };
}

describe('work on captions in a worker', () => {
  it('tells its stages and what it learnt, and ends', async () => {
    const { begin, run, news, terminated } = connected();
    begin();
    await run();
    expect(news.map(({ kind }) => kind)).toEqual(['stage', 'stage', 'learnt']);
    expect(news.at(-1)).toMatchObject({ learnt: { videoMs: durationMs, from: { way: 'player', language: 'en' } } });
    expect(terminated()).toBe(1);
  });

  it('tells in one sentence why it learnt nothing', async () => {
    const { begin, run, news, terminated } = connected();
    begin('no captions at all');
    await run();
    expect(news.at(-1)).toEqual({ kind: 'refused', detail: expect.stringMatching(/^These are no captions/) });
    expect(terminated()).toBe(1);
  });

  it('is ended by who began it, and says nothing more', async () => {
    const { begin, run, news, terminated } = connected();
    begin()();
    await run();
    expect([news, terminated()]).toEqual([[], 1]);
  });

  it.each([
    ['what was loaded', async () => GLOSSARY, GLOSSARY],
    ['none where it cannot be loaded', () => Promise.reject(new Error('no such chunk')), null],
  ])('gets a glossary: %s', async (_, glossaryFor, glossary) => {
    const { begin, run, posted, news } = connected();
    begin(BODY, glossaryFor);
    await run();
    expect(posted[0]).toMatchObject({ glossary });
    expect(news.at(-1)?.kind).toBe('learnt');
  });

  it('is broken when it cannot begin', () => {
    const news: WorkNews[] = [];
    const open = () => {
      throw new Error('no workers here');
    };
    workIn(open, async () => null)(job(BODY), (one) => news.push(one))();
    expect(news).toEqual([{ kind: 'broken' }]);
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
