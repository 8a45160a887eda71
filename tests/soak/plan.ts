import { randomNumbers } from '../../core/base/random.sample.ts';
import type { Delays } from '../watch-page/page/delays.ts';
import {
  DESCRIBED_ID,
  EXTENDED_CUT_ID,
  INTERVIEW_ID,
  KEY_MOMENTS_ID,
  LECTURE_ID,
  LIVE_ID,
  PLAIN_ID,
  PLAYLIST_ID,
  SHORT_CUT_ID,
  SHORT_IDS,
} from '../watch-page/videos.ts';

/** One thing that a reader or the page does, how slow the page is then, and how long until the next. */
export interface Step {
  readonly do: 'go' | 'back' | 'forward' | 'swipe' | 'storm' | 'preview' | 'close-mini';
  /** `go`: where to. `preview`: the id, or '' to end it. */
  readonly to: string;
  /** `go`: the video plays on in the mini-player. */
  readonly mini: boolean;
  readonly delays: Readonly<Record<keyof Delays, number>>;
  /** Until the next step, in milliseconds. */
  readonly waitMs: number;
  /** First the page has to have arrived. */
  readonly arrive: boolean;
}

/** Longest delays, in milliseconds; now and then a player is four times as late. */
export interface Pace {
  readonly dataMs: number;
  readonly playerMs: number;
  readonly finishMs: number;
  readonly waitMs: number;
}

/** A reader with patience, on a page that is slow at times: some 400 ms a step. */
export const SLOW: Pace = { dataMs: 150, playerMs: 400, finishMs: 100, waitMs: 400 };
/** The same in a hurry: some 80 ms a step. */
export const FAST: Pace = { dataMs: 15, playerMs: 50, finishMs: 15, waitMs: 70 };

const watch = (id: string): string => `/watch?v=${id}`;

/** Every kind of page, those with a text more often: they are what can be shown in the wrong place. */
const PLACES: readonly string[] = [
  ...[EXTENDED_CUT_ID, SHORT_CUT_ID, INTERVIEW_ID].flatMap((id) => [watch(id), watch(id), `${watch(id)}&t=60s`]),
  ...[LECTURE_ID, PLAIN_ID, KEY_MOMENTS_ID, DESCRIBED_ID].map(watch),
  `/live/${EXTENDED_CUT_ID}`,
  `/live/${LIVE_ID}`,
  '/@standin',
  '/@standin/live',
  '/@standin?standin=talk',
  '/@standin/live?standin=talk',
  ...SHORT_IDS.map((id) => `/shorts/${id}`),
  `/watch?v=${EXTENDED_CUT_ID}&list=${PLAYLIST_ID}&index=2`,
  `/watch?v=${PLAIN_ID}&list=${PLAYLIST_ID}&index=1`,
  '/results?search_query=reasoning',
  '/',
  '/',
];

const PREVIEWED: readonly string[] = [SHORT_CUT_ID, PLAIN_ID, INTERVIEW_ID];

const NAVIGATIONS: readonly Step['do'][] = ['go', 'back', 'forward', 'swipe'];

/** Steps that hold so many navigations within one document, the same for the same seed. */
export function planOf(seed: number, navigations: number, pace: Pace): Step[] {
  const random = randomNumbers(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const oneOf = (list: readonly string[]) => list[upTo(list.length - 1)] ?? '/';

  const delays = (): Step['delays'] => ({
    dataMs: upTo(pace.dataMs),
    playerMs: upTo(pace.playerMs) * (random() < 0.1 ? 4 : 1),
    finishMs: upTo(pace.finishMs),
    // Seldom the player's data is behind the player, or the player ahead of the address.
    dataLagMs: random() < 0.15 ? upTo(pace.playerMs) : 0,
    playerLeadMs: random() < 0.1 ? upTo(pace.playerMs) : 0,
  });
  const doing = (afterShort: boolean): Pick<Step, 'do' | 'to' | 'mini'> => {
    const draw = random();
    const plain = { to: '', mini: false };
    if (draw < 0.05) return { ...plain, do: 'storm' };
    if (draw < 0.1) return { ...plain, do: 'preview', to: random() < 0.6 ? oneOf(PREVIEWED) : '' };
    if (draw < 0.12) return { ...plain, do: 'close-mini' };
    if (draw < 0.22) return { ...plain, do: 'back' };
    if (draw < 0.28) return { ...plain, do: 'forward' };
    if (afterShort && draw < 0.7) return { ...plain, do: 'swipe' };
    return { do: 'go', to: oneOf(PLACES), mini: random() < 0.5 };
  };

  const steps: Step[] = [];
  for (let done = 0; done < navigations; ) {
    const last = steps.at(-1);
    const what = doing(last?.do === 'swipe' || last?.to.startsWith('/shorts/') === true);
    steps.push({ ...what, delays: delays(), waitMs: upTo(pace.waitMs), arrive: random() < 0.5 });
    if (NAVIGATIONS.includes(what.do)) done += 1;
  }
  return steps;
}
