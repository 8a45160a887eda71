import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asVideoId, type VideoId } from '../base/video-id.ts';
import { namesToForget, placeKey, readSettings, timesKey } from './kept.ts';

const id = (n: number) => asVideoId(String(n).padStart(11, 'a')) as VideoId;

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
      [timesKey(id(1))]: { atMs: 7 },
      [timesKey(id(3))]: 'damaged',
    };
    expect(namesToForget(everything, 2)).toEqual([placeKey(id(1)), timesKey(id(3))]);
    expect(namesToForget(everything, 9)).toEqual([]);
  });
});
