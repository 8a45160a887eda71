import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mustAsk, type PlayerReading, sourceChanged, trackPlayer, UNTRACKED, untold } from './playback.ts';
import { LENGTH_MS, PLAYING, type Step, seen, track, WORD } from './reading.sample.ts';

const EMPTY: PlayerReading = { ...PLAYING, elementDurationMs: Number.NaN, running: false, loaded: false, shown: false };
const AT_60: Step = [1000, { elementMs: 60_000 }];

describe('trackPlayer', () => {
  it.each<[string, Step[], ReturnType<typeof seen>]>([
    ['nothing of a page without a player', [[1000, null]], null],
    ['nothing of a player that is empty', [[1000, EMPTY]], null],
    [
      'a muted one, also where it cannot be read meanwhile',
      [AT_60, [1100, { elementMs: 60_100, muted: true }], [1200, null]],
      { mediaMs: 60_200, durationMs: null, muted: true },
    ],
    [
      'one whose sound is on again',
      [
        [1000, { elementMs: 60_000, muted: true }],
        [1100, { elementMs: 60_100 }],
      ],
      { mediaMs: 60_200, durationMs: LENGTH_MS },
    ],
    ['a video that plays', [AT_60], { mediaMs: 60_100, durationMs: LENGTH_MS }],
    ['a paused one', [[1000, { elementMs: 60_000, running: false }]], { mediaMs: 60_000, durationMs: LENGTH_MS }],
    ['one at rate 0 as standing', [[1000, { elementMs: 60_000, rate: 0 }]], { mediaMs: 60_000, durationMs: LENGTH_MS }],
    [
      'the goal of a seek',
      [AT_60, [1200, { elementMs: 9000, seeking: true, running: false, shown: false }]],
      { mediaMs: 9000, durationMs: LENGTH_MS },
    ],
    [
      'a negative time as the start',
      [[1000, { elementMs: -40, running: false }]],
      { mediaMs: 0, durationMs: LENGTH_MS },
    ],
    ['an emptied element where it was', [AT_60, [1200, EMPTY], [1300, EMPTY]], { mediaMs: 60_200, durationMs: null }],
    [
      'a reload at 0 where it was',
      [AT_60, [1200, EMPTY], [1300, { shown: false, running: false }]],
      { mediaMs: 60_200, durationMs: LENGTH_MS },
    ],
    ['a player that is gone where it was', [AT_60, [1200, null]], { mediaMs: 60_200, durationMs: null }],
    [
      'an advertisement before anything of the content',
      [[1000, { elementMs: 3000, advertisement: true }]],
      { mediaMs: 0, durationMs: null, advertisement: true },
    ],
    [
      'one in the middle, at the moment of the content',
      [AT_60, [1200, { advertisement: true }], [5000, { elementMs: 3800, advertisement: true }]],
      { mediaMs: 60_200, durationMs: null, advertisement: true },
    ],
    [
      'one that only the player tells of',
      [AT_60, [1200, { word: { ...WORD, presenting: 'advertisement', mediaMs: 100 } }]],
      { mediaMs: 60_200, durationMs: null, advertisement: true },
    ],
    [
      'one that is still loading',
      [AT_60, [1200, EMPTY], [1250, { ...EMPTY, advertisement: true }]],
      { mediaMs: 60_200, durationMs: null, advertisement: true },
    ],
    [
      'the content after an advertisement',
      [AT_60, [1200, { advertisement: true }], [9000, { elementMs: 60_150 }]],
      { mediaMs: 60_250, durationMs: LENGTH_MS },
    ],
    [
      'the element where the player shows its video elsewhere',
      [[1000, { elementMs: 60_000, word: { ...WORD, presenting: 'remote', mediaMs: 5000 } }]],
      { mediaMs: 60_100, durationMs: LENGTH_MS },
    ],
    [
      'the player no longer, when its bridge is gone',
      [
        [1000, { elementMs: 60_000, word: { ...WORD, presenting: 'advertisement' } }],
        [2000, { elementMs: 61_000 }],
      ],
      { mediaMs: 61_100, durationMs: LENGTH_MS },
    ],
  ])('tells %s', (_, steps, playback) => expect(seen(steps)).toEqual(playback));

  it('tells nothing twice', () => {
    const ticks = [1250, 1500, 1750].map((atMs): Step => [atMs, { elementMs: 59_000 + atMs, word: undefined }]);
    const live = { elementDurationMs: Number.POSITIVE_INFINITY };
    const story: (readonly Step[])[] = [
      [AT_60, ...ticks],
      [
        [1000, live],
        [1250, { ...live, elementMs: 250 }],
        [1500, { ...live, elementMs: 99_500 }],
      ],
      [AT_60, [1200, { advertisement: true }], [2500, { elementMs: 1300, advertisement: true }]],
      [AT_60, [1200, EMPTY], [1210, EMPTY], [9000, EMPTY]],
    ];
    for (const steps of story) {
      let known = UNTRACKED;
      const told = steps.map((step) => {
        known = track([step], known);
        return known.playback;
      });
      const kinds = new Set(told.map((playback) => `${playback?.advertisement} ${playback?.durationMs}`));
      expect(new Set(told).size).toBe(kinds.size);
    }
  });

  it('tells a new listener what is known', () => {
    const known = track([AT_60]);
    const again = trackPlayer(untold(known), { ...PLAYING, elementMs: 60_250, word: undefined }, 1250);
    expect(again.playback).toMatchObject({ clock: { mediaMs: 60_250, atMs: 1250 }, durationMs: LENGTH_MS });
  });

  it('makes a sound report of any reading, of however hostile a page', () => {
    const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 0));
    const perhaps = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, fc.constant(null));
    const ms = fc.integer({ min: 0, max: 48 * 3_600_000 });
    const word = fc.record({
      presenting: perhaps(fc.constantFrom('content', 'advertisement', 'remote')),
      live: perhaps(fc.boolean()),
      mediaMs: perhaps(ms),
      durationMs: perhaps(ms),
    });
    const reading = fc.record({
      elementMs: number,
      elementDurationMs: number,
      rate: number,
      running: fc.boolean(),
      seeking: fc.boolean(),
      loaded: fc.boolean(),
      shown: fc.boolean(),
      advertisement: fc.boolean(),
      word: fc.oneof(perhaps(word), fc.constant(undefined)),
    });
    const steps = fc.array(fc.tuple(ms, perhaps(reading)), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (story) => {
        const { playback } = track(story);
        if (!playback) return;
        const { clock, durationMs, advertisement, live } = playback;
        expect(Number.isFinite(clock.mediaMs) && clock.mediaMs >= 0).toBe(true);
        expect(clock.rate >= 0 && clock.rate <= 16).toBe(true);
        expect(durationMs === null || (Number.isFinite(durationMs) && durationMs > 0)).toBe(true);
        if (advertisement || live) expect([clock.playing, durationMs]).toEqual([false, null]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('mustAsk', () => {
  const known = track([AT_60]);
  it.each([
    ['something happened', known, 1010, false, false, true],
    ['a tick comes soon after', known, 1250, true, false, false],
    ['a tick comes a second after', known, 2000, true, false, true],
    ['the clock of the machine was set back', known, -90_000, true, false, true],
    ['an advertisement begins', known, 1250, true, true, true],
    ['nobody was asked before', UNTRACKED, 1250, true, false, true],
    ['the source is another', sourceChanged(known), 1250, true, false, true],
    [
      'the clocks differed',
      track([[1000, { elementMs: 9000, word: { ...WORD, mediaMs: 5000 } }]]),
      1250,
      true,
      false,
      true,
    ],
  ])('when %s: %o', (_, tracked, nowMs, tick, advertisement, asks) => {
    expect(mustAsk(tracked, nowMs, tick, advertisement)).toBe(asks);
  });
});
