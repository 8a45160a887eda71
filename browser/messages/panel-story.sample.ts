import fc from 'fast-check';
import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import { type PanelEvent, type PanelState, panelEvent, shownOf, startState } from '../../core/reading/panel-state.ts';
import { IDS, message, pageMessage } from './hostile.sample.ts';
import { readPageMessage } from './protocol.ts';

/**
 * Stories of a panel beside a hostile page, for the tests beside this and for `npm run soak`: what comes through the
 * port, true and forged, among what the panel itself finds out.
 */

/** `port`: a value that came through it. `event`: what the panel itself found out. `later`: time goes on. */
export type Happening = { readonly port: unknown } | { readonly event: PanelEvent } | { readonly laterMs: number };

const TALKS = IDS.slice(0, 3).map((id) => asVideoId(id) as VideoId);
const BUNDLED = new Map(TALKS.map((id, i) => [id, (i + 1) * 600_000]));

const anyId = fc.constantFrom(...IDS.map((id) => asVideoId(id) as VideoId));
const event: fc.Arbitrary<PanelEvent> = fc.oneof(
  fc.record({ kind: fc.constant('deaf' as const), tab: fc.constantFrom('elsewhere', 'forbidden', 'unreachable') }),
  fc.record({ kind: fc.constant('connecting' as const), tabId: fc.nat(2), addressed: fc.option(anyId) }),
  fc.record({ kind: fc.constant('loaded' as const), videoId: anyId, readable: fc.boolean() }),
);

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ port: pageMessage }) },
  { weight: 5, arbitrary: fc.record({ port: message }) },
  { weight: 2, arbitrary: fc.record({ event }) },
  { weight: 1, arbitrary: fc.record({ laterMs: fc.nat(4000) }) },
);

export const story: fc.Arbitrary<readonly Happening[]> = fc.array(happening, { maxLength: 25 });

/** What may be known, kept a second time and in the plainest way. */
interface Known {
  /** The video that the page named since it was asked; undefined while it has not. */
  named: VideoId | null | undefined;
  /** While it has not: what was named before, if the address still names it. */
  held: VideoId | null | undefined;
  settling: boolean;
  clock: object | null;
  chaptersOf: VideoId | null;
  link: string | null;
  readable: Map<VideoId, boolean>;
}

function keep(known: Known, happened: PanelEvent): void {
  const nothing = { named: undefined, settling: false, clock: null, chaptersOf: null, link: null };
  const forget = () => Object.assign(known, nothing);
  switch (happened.kind) {
    case 'loaded':
      known.readable.set(happened.videoId, happened.readable);
      return;
    case 'deaf':
      known.held = undefined;
      forget();
      return;
    case 'connecting':
      known.held = [known.named, known.held].find((one) => one === happened.addressed);
      forget();
      return;
    case 'video':
      if (known.named !== happened.videoId || known.settling !== (happened.state === 'settling')) known.clock = null;
      if (known.named !== happened.videoId) Object.assign(known, { chaptersOf: null, link: null });
      known.named = happened.videoId;
      known.settling = happened.state === 'settling';
      return;
    case 'playback':
      if (known.named === happened.videoId) known.clock = happened.clock;
      return;
    case 'chapters':
      if (known.named === happened.videoId) known.chaptersOf = happened.videoId;
      return;
    case 'linked':
      if (known.named === happened.videoId) known.link = happened.hash;
  }
}

function check(state: PanelState, known: Known, nowMs: number): void {
  const shown = shownOf(state, BUNDLED, nowMs);
  const fail = (what: string) => {
    throw new Error(`${what}: ${JSON.stringify({ shown, known, state }, null, 1)}`);
  };
  if (shown.againInMs !== null && !(shown.againInMs >= 0)) fail('time that runs backwards');
  if (shown.kind !== 'talk') return;
  const { videoId, playing, chapters } = shown;
  const beside = known.named === undefined ? known.held : known.named;
  if (beside !== videoId) fail('the text of another video');
  if (known.readable.get(videoId) !== true) fail('a text that was not read');
  if (shown.link !== known.link) fail('another link');
  if (chapters && known.chaptersOf !== videoId) fail('chapters of another video');
  if (playing.state === 'following') {
    const clock = known.clock as { mediaMs: number; rate: number; playing: boolean } | null;
    if (known.settling || !clock || !playing.clock) fail('moves without a clock of its own');
    else if (clock.mediaMs !== playing.clock?.mediaMs || clock.rate !== playing.clock.rate) fail('another clock');
    if ((playing.clock?.atMs ?? 0) > nowMs) fail('a clock of the future');
  } else if (playing.clock !== null) fail('a clock that nobody follows');
}

/** How a story ends, checked after each happening. @throws Error as soon as the panel may show what is not so */
export function tell(happenings: readonly Happening[], fromMs = 0): { state: PanelState; nowMs: number } {
  let nowMs = fromMs;
  let state = startState(nowMs);
  const known: Known = {
    named: undefined,
    held: undefined,
    settling: false,
    clock: null,
    chaptersOf: null,
    link: null,
    readable: new Map(),
  };
  for (const one of happenings) {
    if ('laterMs' in one) nowMs += one.laterMs;
    else {
      const read = 'event' in one ? one.event : readPageMessage(one.port);
      if (!read || read.kind === 'report') continue;
      state = panelEvent(state, read, nowMs);
      keep(known, read);
    }
    check(state, known, nowMs);
  }
  return { state, nowMs };
}

/** The page is asked anew, or goes through a page without a video; then it says all there is to say, and truly. */
const truth = fc.tuple(anyId, fc.nat(1000), fc.boolean()).map(([videoId, mediaMs, asked]): readonly Happening[] => [
  asked
    ? { event: { kind: 'connecting', tabId: 7, addressed: videoId } }
    : { port: { kind: 'video', videoId: null, state: 'unconfirmed' } },
  { port: { kind: 'video', videoId, state: 'confirmed' } },
  {
    port: {
      kind: 'playback',
      videoId,
      clock: { mediaMs, atMs: 0, rate: 1, playing: true },
      durationMs: 600_000,
      advertisement: false,
      live: false,
      muted: false,
    },
  },
  { event: { kind: 'loaded', videoId, readable: true } },
]);

/** A story, and the truth after it. */
export const storyThenTruth = fc.tuple(story, truth);

/** Tells the truth after the story and after nothing; what differs is what was wrongly kept, null if nothing was. */
export function keptWrongly([before, after]: readonly [readonly Happening[], readonly Happening[]]): string | null {
  const { state, nowMs } = tell([...before, ...after]);
  // What has been loaded, and which tab is beside the panel, is not the page's word.
  const ofPage = (one: PanelState) => JSON.stringify({ ...one, loaded: null, tabId: null });
  const kept = ofPage(state);
  const alone = ofPage(tell(after, nowMs).state);
  return kept === alone ? null : `${kept} instead of ${alone}`;
}
