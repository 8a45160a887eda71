import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mediaTimeAt } from './clock.ts';
import { mustAsk, trackPlayer, UNTRACKED } from './playback.ts';
import { LENGTH_MS, PLAYING, WORD } from './reading.sample.ts';

/** A player, as far as it can be seen, that anything may happen to. */
interface Simulated {
  nowMs: number;
  contentMs: number;
  offsetMs: number;
  rate: number;
  playing: boolean;
  advertisement: boolean;
  /** Until it has been read once. */
  seeking: boolean;
}

const STARTED: Simulated = {
  nowMs: 1e9,
  contentMs: 0,
  offsetMs: 0,
  rate: 1,
  playing: true,
  advertisement: false,
  seeking: false,
};

type Happening = (player: Simulated) => void;

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom<Happening>(
    (player) => {
      player.playing = !player.playing;
    },
    (player) => {
      player.advertisement = true;
    },
    (player) => {
      player.advertisement = false;
      player.playing = true;
    },
  ),
  fc.integer({ min: 0, max: LENGTH_MS }).map(
    (ms): Happening =>
      (player) => {
        player.contentMs = ms;
        player.seeking = true;
      },
  ),
  fc.constantFrom(0, 15_000, 40_000).map(
    (ms): Happening =>
      (player) => {
        player.offsetMs = ms;
        // A stream is ahead of its content after an advertisement, and then it plays.
        player.playing = true;
      },
  ),
  fc.constantFrom(0.5, 1, 1.75, 2, 16).map(
    (rate): Happening =>
      (player) => {
        player.rate = rate;
      },
  ),
  // The clock of the machine is set; by less than this it may have been a late reading.
  fc.tuple(fc.constantFrom(-1, 1), fc.integer({ min: 300, max: 4_000_000 })).map(
    ([way, ms]): Happening =>
      (player) => {
        player.nowMs += way * ms;
      },
  ),
);

it('follows a player through whatever happens to it, with and without its word', () => {
  const step = fc.tuple(happening, fc.integer({ min: 1, max: 8 }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.boolean(), (story, bridge) => {
      const player: Simulated = { ...STARTED };
      let tracked = UNTRACKED;
      const read = (tick: boolean) => {
        const { nowMs, contentMs, advertisement, seeking } = player;
        player.seeking = false;
        const asked = mustAsk(tracked, nowMs, tick, advertisement);
        const word = bridge ? { ...WORD, mediaMs: contentMs, durationMs: LENGTH_MS } : null;
        const reading = {
          ...PLAYING,
          elementMs: advertisement ? 1000 : contentMs + player.offsetMs,
          rate: player.rate,
          running: player.playing && !seeking,
          seeking,
          advertisement,
          muted: false,
          word: asked ? word : undefined,
        };
        tracked = trackPlayer(tracked, reading, nowMs);
        return tracked.playback;
      };
      read(false);
      for (const [happen, ticks] of story) {
        happen(player);
        if (!bridge) player.offsetMs = 0;
        const frozenMs = player.advertisement ? read(false)?.clock.mediaMs : undefined;
        for (let tick = 0; tick <= ticks; tick++) {
          const playback = read(tick > 0);
          const mediaMs = playback ? mediaTimeAt(playback.clock, player.nowMs) : Number.NaN;
          if (player.advertisement) expect([playback?.advertisement, mediaMs]).toEqual([true, frozenMs]);
          else expect(Math.abs(mediaMs - player.contentMs)).toBeLessThanOrEqual(60 * player.rate + 1);
          player.nowMs += 250;
          if (player.playing && !player.advertisement) player.contentMs += 250 * player.rate;
        }
      }
    }),
    { numRuns: 500 },
  );
});
