import fc from 'fast-check';
import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import type { PageKind } from '../../core/watch/address.ts';
import { type Decision, NO_VIDEO, type Resolution, resolve, type Seen } from '../../core/watch/resolve.ts';
import { readPlayerAnswer } from './bridge.ts';
import { bridgeDetail, IDS } from './hostile.sample.ts';

/**
 * Stories of a page whose player answers truly, falsely or not at all, for the tests beside this and for
 * `npm run soak`: what the resolver makes of them, look by look.
 */

/** One look at the page; `detail` is what came back over the bridge. */
export interface Look extends Omit<Seen, 'player' | 'sameAddress'> {
  readonly detail: unknown;
}

const anyId = fc.constantFrom(...IDS.map((id) => asVideoId(id) as VideoId));
const page = fc.constantFrom<PageKind>('watch', 'shorts', 'live', 'channel', 'channel-live', 'home', 'search', 'clip');

const look: fc.Arbitrary<Look> = fc.record({
  address: fc.record({ page, videoId: fc.option(anyId) }),
  detail: bridgeDetail,
  showing: fc.boolean(),
  mark: fc.option(anyId),
  mini: fc.boolean(),
  unsettledMs: fc.constantFrom(0, 50, 150, 1000, 2999, 3000, 60_000),
});

export const looks: fc.Arbitrary<readonly Look[]> = fc.array(look, { minLength: 1, maxLength: 8 });

/** A look at a page whose address and player agree. */
export const agreed: fc.Arbitrary<Look> = fc.tuple(look, anyId).map(([one, videoId]) => ({
  ...one,
  address: { page: 'watch', videoId },
  detail: JSON.stringify({ videoId, inline: false, presenting: 1, live: false, currentTime: 1, duration: 600 }),
}));

function seenOf({ detail, ...rest }: Look, sameAddress: boolean): Seen {
  return { ...rest, player: readPlayerAnswer(detail), sameAddress };
}

/** Looks one after the other. @throws Error for a decision that names what nobody named, or that bells would change */
export function lookOn(story: readonly Look[]): Decision {
  let before: Resolution = NO_VIDEO;
  let last: Decision = NO_VIDEO;
  let address: Look['address'] | null = null;
  for (const one of story) {
    const same = address?.videoId === one.address.videoId && address.page === one.address.page;
    const seen = seenOf(one, same);
    last = resolve(seen, before);
    const { videoId, state } = last;
    const named = [one.address.videoId, seen.player?.videoId, one.mark, before.videoId];
    const fail = (what: string) => {
      throw new Error(`${what}: ${JSON.stringify({ last, seen, before })}`);
    };
    if (videoId !== null && !named.includes(videoId)) fail('a video that nobody named');
    if (videoId === null && state !== 'unconfirmed') fail('sure of nothing');
    if (state === 'confirmed' && seen.player === null && before.state !== 'confirmed') fail('confirmed by nobody');
    const again = resolve({ ...seen, sameAddress: true }, last);
    if (again.videoId !== videoId || again.state !== state) fail(`a bell changes it to ${JSON.stringify(again)}`);
    address = one.address;
    before = last;
  }
  return last;
}
