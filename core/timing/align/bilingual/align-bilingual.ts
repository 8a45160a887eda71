import { fail, ok, type Result } from '../../../base/result.ts';
import type { Captions } from '../../../captions/captions.ts';
import type { Anchor } from '../../../transcript/talk.ts';
import { SECOND_VARIANCE } from '../caption-times.ts';
import { lineTimes } from '../line-times.ts';
import { spokenLines } from '../spoken-lines.ts';
import type { CaptionTokens } from '../text-tokens.ts';
import type { Tokens } from '../tokens.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { bilingualAnchors } from './bilingual-anchors.ts';
import { boundariesOf, kindShares, placesOf } from './boundaries.ts';
import { LONGEST } from './clause-weights.ts';
import { cutClauses } from './clauses.ts';
import { evidenceOf } from './evidence.ts';
import type { Glossary } from './glossary.ts';
import { itemsOf } from './items.ts';
import { marksCarriedOver } from './marks-carried-over.ts';
import { placementsOf } from './placements.ts';
import { roughBand } from './rough-band.ts';
import { spokenStems } from './spoken-stems.ts';

/** Words of English for one that is expected: a text that leaves much out is not that much shorter where it does not. */
const [LEAST_RATE, MOST_RATE] = [0.8, 1.25];
const GAP_RATE = 0.05;

/**
 * Captions of another video have fewer words heard than these, less chance, or less of the text in their order: of 20
 * other passages of one interview, none had 9 % placed; of its own, even with half of the text gone, 85 %.
 */
const LEAST_HEARD = 10;
const LEAST_PLACED = 0.3;

/** A Chinese text, and captions of what was said in English. */
export interface BilingualInput {
  readonly text: string;
  readonly tokens: Tokens;
  readonly captions: CaptionTokens;
  readonly grain: Captions['grain'];
  readonly durationMs: number;
  readonly vocabulary: Vocabulary;
  /** Null where there is none: names and numbers then have to do. */
  readonly glossary: Glossary | null;
}

/** Lays a Chinese text over English captions. @returns a problem, in one sentence, where too little of it is heard */
export function alignBilingual({
  text,
  tokens,
  captions,
  grain,
  durationMs,
  vocabulary,
  glossary,
}: BilingualInput): Result<{ readonly anchors: readonly Anchor[]; readonly heardShare: number }> {
  const clauses = cutClauses(text, tokens);
  const spoken = spokenStems(captions, vocabulary);
  const items = itemsOf(text, tokens, clauses, spoken, vocabulary, glossary);
  const places = placesOf(captions);
  const boundaries = boundariesOf(captions, places, kindShares(places, null), vocabulary, LONGEST);
  const words = clauses.words.reduce((sum, n) => sum + n, 0);
  const rate = Math.min(MOST_RATE, Math.max(LEAST_RATE, captions.count / words));
  const band = roughBand(clauses, items, spoken);
  const placements = placementsOf(clauses, items, spoken, boundaries, band, { rate, gapRate: GAP_RATE });
  const { heard, placedShare } = evidenceOf(clauses, items, spoken, placements);
  if (!(heard >= LEAST_HEARD && placedShare >= LEAST_PLACED)) {
    const percent = Math.round(100 * placedShare) || 0;
    const reason =
      glossary === null
        ? 'These captions are in another language than the text, and no glossary is at hand to compare them.'
        : `These captions seem to say something else: only ${percent} % of the text was recognised in them.`;
    return fail('captions-mismatch', reason);
  }
  const pauses = marksCarriedOver(captions, clauses, placements);
  const lines = spokenLines(captions, pauses, vocabulary);
  const moments = lineTimes(captions, lines, pauses, vocabulary, grain === 'second' ? SECOND_VARIANCE : 0);
  const endSeconds = captions.gone[captions.count - 1] as number;
  const anchors = bilingualAnchors(tokens, clauses, placements, moments, endSeconds, durationMs);
  return ok({ anchors, heardShare: Math.min(1, placedShare) });
}
