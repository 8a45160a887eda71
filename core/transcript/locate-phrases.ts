import type { FactAnchor } from './facts.ts';
import { findPhrase, foldText } from './folded-text.ts';
import { inFacts, type TalkProblem } from './talk-problem.ts';

interface Place {
  readonly position: number;
  readonly timeMs: number;
}

/** Where a moment is expected, on straight lines between places whose moment is known. */
function expectedAt(known: readonly Place[], timeMs: number): number {
  const after = known.findIndex((place) => place.timeMs > timeMs);
  const left = known[after < 0 ? known.length - 1 : after - 1];
  const right = known[after];
  if (!left) return right?.position ?? 0;
  if (!right) return left.position;
  const share = (timeMs - left.timeMs) / (right.timeMs - left.timeMs);
  return left.position + share * (right.position - left.position);
}

interface Candidate {
  readonly position: number;
  /** Sum of the distances from where this phrase and those before it were expected. */
  readonly cost: number;
  readonly previous: Candidate | null;
}

/**
 * Finds each phrase in the text: of all ways to place them in the order of their times, the one nearest to where
 * `known` places make them expected. A phrase that is nowhere, or only out of order, is left out and is a problem.
 */
export function locatePhrases(
  anchors: readonly FactAnchor[],
  text: string,
  language: string,
  known: readonly Place[],
): {
  readonly found: readonly { readonly anchor: FactAnchor; readonly position: number }[];
  readonly problems: readonly TalkProblem[];
} {
  const problems: TalkProblem[] = [];
  if (anchors.length === 0) return { found: [], problems };
  const folded = foldText(text, language);
  const places = [...known].sort((a, b) => a.timeMs - b.timeMs);
  const inOrder = [...anchors].sort((a, b) => a.timeMs - b.timeMs);
  const placed: FactAnchor[] = [];
  let row: readonly Candidate[] = [];
  for (const anchor of inOrder) {
    const positions = findPhrase(folded, foldText(anchor.phrase, language));
    if (positions.length === 0) {
      const advice = `The text has "${anchor.phrase}" nowhere; copy the phrase from the text, without the words of two paragraphs.`;
      problems.push(inFacts('phrase-not-found', advice, anchor.line));
      continue;
    }
    const expected = expectedAt(places, anchor.timeMs);
    const next: Candidate[] = [];
    let before = 0;
    let best: Candidate | null = null;
    for (const position of positions) {
      for (; before < row.length && (row[before]?.position ?? 0) < position; before++) {
        const candidate = row[before];
        if (candidate && (!best || candidate.cost < best.cost)) best = candidate;
      }
      if (row.length > 0 && !best) continue;
      next.push({ position, cost: (best?.cost ?? 0) + Math.abs(position - expected), previous: best });
    }
    if (next.length === 0) {
      const advice = `The text has "${anchor.phrase}" only before the phrase of an earlier time; check the times of both.`;
      problems.push(inFacts('time-out-of-order', advice, anchor.line));
      continue;
    }
    row = next;
    placed.push(anchor);
  }
  const found: { anchor: FactAnchor; position: number }[] = [];
  let here = row.reduce<Candidate | null>((best, c) => (!best || c.cost < best.cost ? c : best), null);
  for (let i = placed.length - 1; i >= 0 && here; i--, here = here.previous) {
    const anchor = placed[i];
    if (anchor) found.push({ anchor, position: here.position });
  }
  return { found: found.reverse(), problems };
}
