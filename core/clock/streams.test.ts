import { expect, it } from 'vitest';
import { mediaTimeAt } from './clock.ts';
import { sourceChanged, trackPlayer } from './playback.ts';
import { LENGTH_MS, PLAYING, type Step, seen, track, WORD } from './reading.sample.ts';

it.each<[string, Step[], ReturnType<typeof seen>]>([
  [
    'a live stream',
    [[1000, { elementMs: 60_000, elementDurationMs: Number.POSITIVE_INFINITY }]],
    { mediaMs: 0, durationMs: null, live: true },
  ],
  [
    'one that only the player tells of as live',
    [[1000, { elementMs: 60_000, word: { ...WORD, live: true, durationMs: 7_000_000 } }]],
    { mediaMs: 0, durationMs: null, live: true },
  ],
  [
    'an advertisement in a live stream',
    [
      [1000, { elementDurationMs: Number.POSITIVE_INFINITY }],
      [2000, { elementDurationMs: 15_000, advertisement: true }],
    ],
    { mediaMs: 0, durationMs: null, advertisement: true, live: true },
  ],
  [
    'a live stream whose length grows',
    [
      [1000, { elementMs: 5000, elementDurationMs: 600_000 }],
      [3000, { elementMs: 7000, elementDurationMs: 605_000 }],
      [8000, { elementMs: 12_000, elementDurationMs: 610_000 }],
      [8250, { elementMs: 12_250, elementDurationMs: 610_000, word: undefined }],
    ],
    { mediaMs: 0, durationMs: null, live: true },
  ],
  [
    'a length that is corrected after a moment',
    [
      [1000, { elementMs: 5000, elementDurationMs: 598_000 }],
      [1300, { elementMs: 5300 }],
      [6300, { elementMs: 10_300 }],
    ],
    { mediaMs: 10_400, durationMs: LENGTH_MS },
  ],
  [
    'no live stream against the word of the player',
    [
      [1000, { elementMs: 5000, elementDurationMs: 600_000, word: WORD }],
      [6000, { elementMs: 10_000, elementDurationMs: 605_000, word: WORD }],
      [11_000, { elementMs: 15_000, elementDurationMs: 610_000, word: WORD }],
    ],
    { mediaMs: 15_100, durationMs: 610_000 },
  ],
  [
    'nothing in the middle of a seek that it did not see begin',
    [[1000, { elementMs: 600_000, seeking: true, running: false, word: { ...WORD, mediaMs: 100_000 } }]],
    null,
  ],
  [
    'the goal of a seek in a stitched stream, whatever the player says meanwhile',
    [
      [1000, { elementMs: 100_000, word: { ...WORD, mediaMs: 60_000, durationMs: LENGTH_MS } }],
      [1250, { elementMs: 100_250, word: { ...WORD, mediaMs: 60_250, durationMs: LENGTH_MS } }],
      [
        1300,
        {
          elementMs: 500_000,
          seeking: true,
          running: false,
          word: { ...WORD, mediaMs: 60_300, durationMs: LENGTH_MS },
        },
      ],
    ],
    { mediaMs: 460_000, durationMs: LENGTH_MS },
  ],
  [
    'a live stream that has ended',
    [
      [1000, { elementDurationMs: Number.POSITIVE_INFINITY }],
      [2000, { elementMs: 60_000, word: WORD }],
    ],
    { mediaMs: 60_100, durationMs: LENGTH_MS },
  ],
  [
    'stitched advertisements: the time and the length of the content',
    [[1000, { elementMs: 100_000, word: { ...WORD, mediaMs: 60_000, durationMs: 560_000 } }]],
    { mediaMs: 60_100, durationMs: 560_000 },
  ],
  [
    'no length of a stitched stream that nobody tells',
    [[1000, { elementMs: 100_000, word: { ...WORD, mediaMs: 60_000 } }]],
    { mediaMs: 60_100, durationMs: null },
  ],
  [
    'stitched ones between two words of the player',
    [
      [1000, { elementMs: 100_000, word: { ...WORD, mediaMs: 60_000 } }],
      [1250, { elementMs: 100_250, word: { ...WORD, mediaMs: 60_250 } }],
      [1500, { elementMs: 100_500, word: undefined }],
    ],
    { mediaMs: 60_600, durationMs: null },
  ],
])('tells %s', (_, steps, playback) => expect(seen(steps)).toEqual(playback));

it('forgets the offset of a stitched stream with its source', () => {
  const word = { ...WORD, mediaMs: 60_000 };
  const known = track([
    [1000, { elementMs: 100_000, word }],
    [1250, { elementMs: 100_250, word: { ...WORD, mediaMs: 60_250 } }],
  ]);
  expect(known.offset?.settledMs).toBe(40_000);
  const next = trackPlayer(sourceChanged(known), { ...PLAYING, elementMs: 60_500 }, 1500);
  expect(next.playback && mediaTimeAt(next.playback.clock, 1500)).toBe(60_500);
  expect(next.content?.mediaMs).toBe(60_500);
});
