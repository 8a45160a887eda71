// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../core/quote/styles/citation.ts';
import { markedRuns } from '../../core/quote/styles/runs.ts';
import { openStyleText } from './open-text.ts';
import { SAMPLE_LOCALES, SAMPLE_STYLE } from './style.sample.ts';
import { serveCitationWork } from './worker-end.ts';

const CITATION: Citation = {
  video: {
    channel: 'OpenAI',
    title: 'Building <b>OpenAI</b> o1',
    published: '2024-09-20',
    url: 'https://www.youtube.com/watch?v=tEzs3VHyBDM',
    accessed: '2026-11-22',
    language: 'en',
  },
  locator: { ranges: [{ startMs: 192_000, endMs: 192_000 }], approximate: false },
  speakers: [],
  number: 1,
};

/** Both ends of a worker in one place: everything is copied on its way. `answers` may put another end in its place. */
function connected(answers?: (message: unknown) => unknown) {
  const timers: (() => void)[] = [];
  let terminated = 0;
  const panel = { onmessage: null, onerror: null, onmessageerror: null } as unknown as Worker;
  const deliver = (data: unknown): void => {
    if (terminated === 0) panel.onmessage?.({ data: structuredClone(data) } as MessageEvent);
  };
  const scope = { onmessage: null as ((event: MessageEvent) => void) | null, postMessage: deliver };
  if (!answers) serveCitationWork(scope);
  panel.terminate = () => terminated++;
  panel.postMessage = (data: unknown) =>
    queueMicrotask(() => {
      const copy = structuredClone(data);
      if (!answers) scope.onmessage?.({ data: copy } as MessageEvent);
      else if (answers(copy) !== undefined) deliver(answers(copy));
    });
  const scheduler = {
    after(_: number, wake: () => void) {
      timers.push(wake);
      return () => void timers.splice(timers.indexOf(wake), 1);
    },
  };
  return {
    timers,
    terminated: () => terminated,
    open: (text = SAMPLE_STYLE) =>
      openStyleText(
        text,
        () => panel,
        async () => SAMPLE_LOCALES,
        scheduler,
      ),
  };
}

describe('a style in a worker', () => {
  it('is tried, and cites; what it leaves out is appended, and a title is set as it is', async () => {
    const { open, timers } = connected();
    const style = await open();
    if (!style.ok) throw new Error(style.problem.detail);
    const cited = await style.value.cite(CITATION);
    expect(style.value.name).toBe('Review & Letters');
    expect(markedRuns(cited?.inText ?? [])).toBe('(OpenAI 2024, 3:12)');
    expect(markedRuns(cited?.reference ?? [])).toBe(
      'OpenAI, *Building <b>OpenAI</b> o1*, YouTube, 20 September 2024. https://www.youtube.com/watch?v=tEzs3VHyBDM',
    );
    expect(cited?.reference?.at(-1)?.href).toBe(CITATION.video.url);
    expect(timers).toEqual([]);
  });

  it('is refused in one sentence where it breaks', async () => {
    const { open, terminated } = connected();
    const itself = '<macro name="itself"><text macro="itself"/></macro><citation>';
    const broken = SAMPLE_STYLE.replace('<citation>', itself).replace(
      '<names variable="author"/>',
      '<text macro="itself"/>',
    );
    expect(await open(broken)).toMatchObject({ ok: false, problem: { detail: expect.stringMatching(/is broken/) } });
    expect(terminated()).toBe(1);
  });

  it('is ended where it does not come to an end', async () => {
    const { open, terminated, timers } = connected(() => undefined);
    const opening = open();
    await new Promise((resolve) => setTimeout(resolve));
    timers[0]?.();
    expect(await opening).toMatchObject({ ok: false, problem: { detail: expect.stringMatching(/did not come/) } });
    expect(terminated()).toBe(1);
  });

  it('is ended where it says what it cannot mean, and cites no more', async () => {
    const opened = { kind: 'opened', fit: { type: 'webpage', printsMoment: true } };
    const { open, terminated } = connected((message) =>
      (message as { kind: string }).kind === 'open' ? opened : { kind: 'cited', number: 'x' },
    );
    const style = await open();
    expect(style.ok && (await style.value.cite(CITATION))).toBeNull();
    expect(terminated()).toBe(1);
    expect(style.ok && (await style.value.cite(CITATION))).toBeNull();
  });

  it('has nothing of its answers taken for a link that is none', async () => {
    const opened = { kind: 'opened', fit: { type: 'webpage', printsMoment: true } };
    const reference = [{ text: 'a', href: 'javascript:alert(1)' }, { text: 7 }, { text: 'b', italic: 'yes' }];
    const { open } = connected((message) =>
      (message as { kind: string }).kind === 'open' ? opened : { kind: 'cited', number: 1, cited: { reference } },
    );
    const style = await open();
    const cited = style.ok ? await style.value.cite(CITATION) : null;
    expect(cited).toEqual({ inText: null, reference: [{ text: 'a' }, { text: 'b' }] });
  });

  it('says so when no worker starts', async () => {
    const start = () => {
      throw new Error('no workers here');
    };
    const answer = await openStyleText(SAMPLE_STYLE, start, async () => SAMPLE_LOCALES, {
      after: () => () => undefined,
    });
    expect(answer).toMatchObject({ ok: false, problem: { detail: expect.stringMatching(/did not start/) } });
  });
});
