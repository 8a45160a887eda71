import type { AnchorSource, Basis } from '../transcript/talk.ts';
import type { Transcript } from '../transcript/transcript.ts';
import type { Timeline } from './timeline.ts';

/**
 * What may honestly be shown of a time. `exact`: plain. `near`: with ≈. `rough`: with ≈, and only the paragraph is
 * marked while it is spoken, because naming a sentence would be false precision.
 */
export type Grade = 'exact' | 'near' | 'rough';

/** Upper bounds of the 90 % interval's half width (docs/timing.md). */
const EXACT_MS = 1000;
const NEAR_MS = 5000;

export function gradeOf(uncertaintyMs: number): Grade {
  if (uncertaintyMs <= EXACT_MS) return 'exact';
  return uncertaintyMs <= NEAR_MS ? 'near' : 'rough';
}

/** Where a talk's times come from and how good they are, for the foot of the panel and for quotes. */
export interface Evidence {
  /** How many anchors of each source shaped the timeline. */
  readonly counts: Readonly<Partial<Record<AnchorSource, number>>>;
  /** Median over the sentences of the 90 % interval's half width, in milliseconds. */
  readonly typicalUncertaintyMs: number;
  readonly grade: Grade;
  /** The best that most sentences rest on. */
  readonly basis: Basis;
}

export function evidenceOf(transcript: Transcript, timeline: Timeline): Evidence {
  const counts: Partial<Record<AnchorSource, number>> = {};
  for (const { source } of timeline.anchors) counts[source] = (counts[source] ?? 0) + 1;
  const widths = Float64Array.from(transcript.sentences.starts, (position) => timeline.uncertaintyAt(position)).sort();
  const typicalUncertaintyMs = widths[widths.length >> 1] ?? 0;
  const bases = Array.from(transcript.sentences.starts, timeline.basisAt);
  const most = (...which: readonly Basis[]) => bases.filter((one) => which.includes(one)).length * 2 > bases.length;
  const basis = most('measured') ? 'measured' : most('measured', 'derived') ? 'derived' : 'estimated';
  return { counts, typicalUncertaintyMs, grade: gradeOf(typicalUncertaintyMs), basis };
}
