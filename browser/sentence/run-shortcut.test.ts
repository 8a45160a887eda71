import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asVideoId } from '../../core/base/video-id.ts';
import { onSentenceShortcut } from './run-shortcut.ts';
import { refusal, type SentenceJob, type SentenceOutcome } from './sentence-job.ts';

const { pressed, told } = vi.hoisted(() => ({
  pressed: [] as ((name: string, tab: { id: number }) => void)[],
  told: [] as string[],
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    commands: { onCommand: { addListener: (heard: (typeof pressed)[number]) => pressed.push(heard) } },
    storage: { local: { get: async () => ({}) } },
  },
}));
vi.mock('./ask-tab.ts', () => ({
  askTab: (_: number, __: unknown, atMs: number) => ({
    answer: Promise.resolve({
      videoId: asVideoId('tEzs3VHyBDM'),
      mediaMs: 90_000,
      durationMs: null,
      chapters: null,
      atMs,
    }),
    say: () => undefined,
    close: () => undefined,
  }),
}));
// As long as an answer stands at the toolbar button, and longer.
vi.mock('./tell-outcome.ts', () => ({
  tellOutcome: (_: number, __: unknown, { words, why }: SentenceOutcome) => {
    told.push(words ?? why);
    return new Promise(() => undefined);
  },
}));

beforeEach(() => {
  pressed.length = 0;
  told.length = 0;
});

const press = (): void => pressed[0]?.('copy-sentence', { id: 1 });

describe('the shortcut', () => {
  it('copies at once each time it is pressed, whatever is still being told of the time before', async () => {
    onSentenceShortcut(
      () => true,
      async () => ({ words: 'One.', time: '0:01', why: null }),
    );
    for (let i = 0; i < 4; i++) press();
    await vi.waitFor(() => expect(told).toEqual(['One.', 'One.', 'One.', 'One.']));
  });

  it('copies one after the other, also after one that failed', async () => {
    const begun: ((outcome: SentenceOutcome | Error) => void)[] = [];
    onSentenceShortcut(
      () => true,
      (_: SentenceJob) =>
        new Promise((resolve, reject) =>
          begun.push((outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome))),
        ),
    );
    press();
    press();
    press();
    await vi.waitFor(() => expect(begun).toHaveLength(1));
    begun[0]?.(new Error('the unseen document went'));
    await vi.waitFor(() => expect(begun).toHaveLength(2));
    begun[1]?.(refusal('none'));
    await vi.waitFor(() => expect(begun).toHaveLength(3));
    begun[2]?.({ words: 'Three.', time: '0:03', why: null });
    await vi.waitFor(() => expect(told).toEqual(['refused', 'none', 'Three.']));
  });
});
