import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asVideoId, type VideoId } from '../base/video-id.ts';
import { namesToForget, offsetFor, offsetKey, placeKey, readOffset, readSettings } from './kept.ts';

const id = (n: number) => asVideoId(String(n).padStart(11, 'a')) as VideoId;

describe('a kept offset', () => {
  const kept = { offsetMs: -12_500, videoMs: 600_000 };

  it('is for videos of the length it was set for', () => {
    expect(offsetFor(kept, 601_500, 500_000)).toBe(-12_500);
    expect(offsetFor({ ...kept, offsetMs: 0 }, 600_000, 500_000)).toBe(0);
    expect(offsetFor(kept, 640_000, 500_000)).toBeNull();
    expect(offsetFor(kept, null, 500_000)).toBeNull();
    expect(offsetFor(null, 600_000, 500_000)).toBeNull();
  });

  it('is off where the video has the length of the talk', () => expect(offsetFor(kept, 601_500, 599_900)).toBeNull());

  it.each([
    [kept, kept],
    [{ offsetMs: 1e12, videoMs: 600_000 }, null],
    [{ offsetMs: 1.5, videoMs: 600_000 }, null],
    [{ offsetMs: 5 }, null],
    [{ offsetMs: 5, videoMs: -1 }, null],
    ['x', null],
  ])('%j is read as %j', (value, expected) => expect(readOffset(value)).toEqual(expected));
});

describe('readSettings', () => {
  it('takes what it knows, and the standard for the rest', () => {
    expect(readSettings({ allChapters: true, other: 1 })).toEqual({ allChapters: true });
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof readSettings(value).allChapters).toBe('boolean');
      }),
    );
  });
});

describe('namesToForget', () => {
  it('keeps what was written last, and never touches the settings', () => {
    const everything = {
      'settings:1': {},
      unknown: {},
      [placeKey(id(1))]: { atMs: 5 },
      [placeKey(id(2))]: { atMs: 9 },
      [offsetKey(id(1))]: { atMs: 7 },
      [offsetKey(id(3))]: 'damaged',
    };
    expect(namesToForget(everything, 2)).toEqual([placeKey(id(1)), offsetKey(id(3))]);
    expect(namesToForget(everything, 9)).toEqual([]);
  });
});
