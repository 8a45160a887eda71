import type { Anchor } from '../../../transcript/talk.ts';
import type { Moments } from '../lay-out.ts';
import type { Tokens } from '../tokens.ts';
import type { Clauses } from './clauses.ts';
import { isSaid, type Placement, type Spread } from './placements.ts';

/** A clause whose place is open by more has no time. */
const WIDEST_SECONDS = 30;
/** Where a clause ends and the next begins so much later, its end is an anchor, too. */
const GAP_SECONDS = 0.8;
/** Up to this half width, a moment counts as read off the captions where the clause is surely said. */
const MEASURED_SECONDS = 1;
const SURELY = 0.9;

/**
 * Half of the 90 % interval: what holds this much of the places a clause may begin at, and what the moment of a word is
 * uncertain by, `BASE + GROWTH * sqrt(sigma)` in seconds. Fitted on excerpts of an interview, some abridged, with
 * poorer captions or a poorer glossary: it held in 91 to 95 % of each kind.
 */
const HELD_SHARE = 0.87;
const BASE_SECONDS = 0.1;
const GROWTH = 0.9;

/**
 * The moments of clauses as anchors, in the order of the text, none before the one before it.
 * @param spokenSeconds how long a word of the captions takes
 */
export function bilingualAnchors(
  text: Tokens,
  clauses: Clauses,
  placements: readonly Placement[],
  { times, variances }: Moments,
  spokenSeconds: (word: number) => number,
  durationMs: number,
): Anchor[] {
  const anchors: Anchor[] = [];
  let lastMs = 0;
  // A word does not last until the next one where the captions have a hole, or nothing is said.
  const endAt = (j: number) => (j === 0 ? 0 : (times[j - 1] as number) + spokenSeconds(j - 1));
  const startAt = (j: number) => (j < times.length ? (times[j] as number) : endAt(j));
  const add = (position: number, spread: Spread, certainty: number, at: (j: number) => number): void => {
    const { seconds, half } = momentOf(spread, at);
    const sigma = Math.sqrt(variances[Math.min(times.length - 1, spread.lo + (spread.shares.length >> 1))] ?? 0);
    const whole = half + BASE_SECONDS + GROWTH * Math.sqrt(sigma);
    const timeMs = Math.round(1000 * seconds);
    if (timeMs < lastMs || timeMs > durationMs || whole > WIDEST_SECONDS) return;
    lastMs = timeMs;
    const basis = whole <= MEASURED_SECONDS && certainty > SURELY ? 'measured' : 'derived';
    anchors.push({ position, timeMs, uncertaintyMs: Math.round(1000 * whole), basis, source: 'caption' });
  };
  for (let c = 0; c < clauses.count; c++) {
    const placement = placements[c] as Placement;
    if (!isSaid(placement)) continue;
    const { certainty, start, end } = placement;
    add(text.starts[clauses.firsts[c] as number] as number, start, certainty, startAt);
    const next = placements[c + 1];
    const position = text.ends[(clauses.afters[c] as number) - 1] as number;
    // Where words touch, the place is the next one's.
    if (position === text.starts[clauses.afters[c] as number]) continue;
    if (next && isSaid(next) && momentOf(next.start, startAt).seconds - momentOf(end, endAt).seconds < GAP_SECONDS)
      continue;
    add(position, end, certainty, endAt);
  }
  return anchors;
}

/** The middle of a spread in seconds, and how far one must go from it for nine tenths. */
function momentOf({ lo, shares }: Spread, at: (j: number) => number): { seconds: number; half: number } {
  let sum = 0;
  let middle = 0;
  for (; middle < shares.length - 1; middle++) {
    sum += shares[middle] as number;
    if (sum >= 0.5) break;
  }
  const seconds = at(lo + middle);
  const distances = Array.from(shares, (share, p) => ({ share, away: Math.abs(at(lo + p) - seconds) }));
  distances.sort((a, b) => a.away - b.away);
  let held = 0;
  for (const { share, away } of distances) {
    held += share;
    if (held >= HELD_SHARE) return { seconds, half: away };
  }
  return { seconds, half: distances.at(-1)?.away ?? 0 };
}
