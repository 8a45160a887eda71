import { describe, expect, it } from 'vitest';
import { judge, type Logs, type Shown, type VideoChange } from './judge.ts';

const [A, B] = ['tEzs3VHyBDM', '3k89FMJhZ00'];
const PLAIN = 'n0chapters4';
const TALKS = new Set([A, B]);

type Steps = readonly (readonly [atMs: number, videoId: string | null])[];
const changes = (steps: Steps): VideoChange[] => steps.map(([atMs, videoId]) => ({ atMs, videoId }));
const shown = (steps: readonly (readonly [number, string | null, boolean?])[]): Shown[] =>
  steps.map(([atMs, videoId, moving = false]) => ({ atMs, videoId, moving }));

/** The reader is at A, which plays and is shown; then something happens. */
const from = (player: Steps, address: Steps, panel: Parameters<typeof shown>[0]): Logs => ({
  player: changes([[0, A], ...player]),
  address: changes([[0, A], ...address]),
  unnamed: [],
  panel: shown([[10, A, true], ...panel]),
  endMs: 10_000,
});

describe('judge', () => {
  it('finds nothing where text and video go together', () => {
    const verdict = judge(from([[2000, B]], [[1500, B]], [[2100, B, true]]), TALKS);
    expect(verdict).toMatchObject({ longestTextMs: 100, untilShownMs: [10, 100], neverShown: [] });
    expect(verdict.longestMovementMs).toBe(100);
  });

  it.each([
    ['the old text, when the player has the new video', from([[2000, B]], [[2000, B]], [[2400, B]]), 400],
    ['the old text to the end', from([[2000, B]], [[2000, B]], []), 8000],
    [
      'a third text',
      from(
        [],
        [],
        [
          [1000, B],
          [1300, A],
        ],
      ),
      300,
    ],
    ['a text beside a video without one', from([[1000, PLAIN]], [[1000, PLAIN]], [[1200, null]]), 200],
    ['a text after the player was left', from([[1000, null]], [[1000, null]], [[1200, null]]), 200],
    [
      'the text of the page before, at home with a mini-player of another',
      from([[1000, B]], [[500, null]], [[1090, B]]),
      90,
    ],
  ])('counts %s', (_, logs, ms) => expect(judge(logs, TALKS).longestTextMs).toBe(ms));

  it.each([
    [
      'either text, while address and player disagree',
      from(
        [[3000, B]],
        [[1000, B]],
        [
          [2000, B],
          [2500, A],
          [2999, B],
        ],
      ),
    ],
    ['the text of the mini-player, at home', from([], [[1000, null]], [])],
    ['no text at all', from([[1000, B]], [[1000, B]], [[1000, null]])],
    ['a text that comes with the address, when the player is late', from([[4000, B]], [[1000, B]], [[1050, B]])],
  ])('allows %s', (_, logs) => expect(judge(logs, TALKS).longestTextMs).toBe(0));

  it('counts a text that runs by the clock of another video', () => {
    const moved = judge(
      from(
        [[3000, B]],
        [[1000, B]],
        [
          [1100, B, true],
          [1500, B, false],
          [3010, B, true],
        ],
      ),
      TALKS,
    );
    expect(moved).toMatchObject({ longestTextMs: 0, longestMovementMs: 400 });
  });

  it('tells what never came', () => {
    const verdict = judge(
      from(
        [
          [2000, B],
          [4000, A],
        ],
        [
          [2000, B],
          [4000, A],
        ],
        [
          [2050, null],
          [4020, A],
        ],
      ),
      TALKS,
    );
    expect(verdict.neverShown).toEqual([{ atMs: 2000, videoId: B, forMs: 2000, addressed: B }]);
    const atHome = from([[3000, B]], [[1000, null]], [[1100, null]]);
    expect(judge(atHome, TALKS).neverShown).toEqual([]);
    expect(judge({ ...atHome, unnamed: [{ atMs: 1000, on: true }] }, TALKS).neverShown).toHaveLength(2);
    // Gone again before anybody could have shown it: nobody's fault.
    const short = judge(
      from(
        [
          [2000, B],
          [2500, A],
        ],
        [
          [2000, B],
          [2500, A],
        ],
        [
          [2050, null],
          [2520, A],
        ],
      ),
      TALKS,
    );
    expect(short.neverShown).toEqual([]);
  });
});
