import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBadgeMessage, readPageMessage, readPanelMessage } from './protocol.ts';

const ID = 'tEzs3VHyBDM';
const CLOCK = { mediaMs: 1000, atMs: 5, rate: 1, playing: true };
const PLAYBACK = { kind: 'playback', videoId: ID, clock: CLOCK, durationMs: 60_000, advertisement: false };

describe('readPageMessage', () => {
  it.each([
    ['a video', { kind: 'video', videoId: ID }],
    ['no video', { kind: 'video', videoId: null }],
    ['a playback', PLAYBACK],
    ['one of unknown length', { ...PLAYBACK, durationMs: null }],
  ])('takes %s', (_, message) => expect(readPageMessage(message)).toEqual(message));

  it.each([
    ['no id at all', { kind: 'video' }],
    ['a forged id', { kind: 'video', videoId: '<script>' }],
    ['a time that is none', { ...PLAYBACK, clock: { ...CLOCK, mediaMs: Number.NaN } }],
    ['a time beyond every video', { ...PLAYBACK, clock: { ...CLOCK, mediaMs: 1e12 } }],
    ['a rate that no player has', { ...PLAYBACK, clock: { ...CLOCK, rate: -1 } }],
    ['another kind', { ...PLAYBACK, kind: 'seek' }],
    ['nothing', undefined],
  ])('refuses %s', (_, message) => expect(readPageMessage(message)).toBeNull());
});

describe('readPanelMessage', () => {
  it('takes a seek and nothing else', () => {
    const seek = { kind: 'seek', videoId: ID, mediaMs: 5000 };
    expect(readPanelMessage(seek)).toEqual(seek);
    expect(readPanelMessage({ ...seek, mediaMs: -1 })).toBeNull();
    expect(readPanelMessage({ ...seek, kind: 'video' })).toBeNull();
  });
});

describe('every reader', () => {
  it('answers hostile values with null and never throws', () => {
    const hostile = fc.oneof(
      fc.anything(),
      fc.record({
        kind: fc.constantFrom('video', 'playback', 'seek', 'badge'),
        videoId: fc.anything(),
        clock: fc.anything(),
        on: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        for (const read of [readPageMessage, readPanelMessage, readBadgeMessage]) {
          const message = read(value);
          if (message && 'videoId' in message && message.videoId !== null)
            expect(message.videoId).toMatch(/^[\w-]{11}$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
