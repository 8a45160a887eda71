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
import { type Clauses, cutClauses } from './clauses.ts';
import { evidenceOf } from './evidence.ts';
import type { Glossary } from './glossary.ts';
import { itemsOf } from './items.ts';
import type { Manner } from './lattice.ts';
import { marksCarriedOver } from './marks-carried-over.ts';
import { placementsOf } from './placements.ts';
import { roughBand } from './rough-band.ts';
import { bandSeen, itemsSeen, kindsSeen } from './second-look.ts';
import { spokenStems } from './spoken-stems.ts';

/**
 * Words of captions for one that is expected; what they have more, the text leaves out. An interview has 1.18, which
 * counts fillers.
 */
const [LEAST_RATE, MOST_RATE] = [0.8, 1.12];
/** What is left out between two clauses, in words, and how often that is. */
const GAP_WORDS = 30;
const [LEAST_GAP_RATE, MOST_GAP_RATE] = [0.04, 0.4];

/**
 * Captions of another video have fewer words heard than these, less chance, or less of the text in their order: of 20
 * other passages of one interview, none had 9 % placed; of its own, even with half of the text gone, 75 %. A minute of
 * a talk has 60 to 90 such words.
 */
const LEAST_HEARD = 20;
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
  const manner = mannerOf(clauses, captions.count);
  const band = roughBand(clauses, items, spoken);
  const first = placementsOf(clauses, items, spoken, boundaries, band, manner);
  const { heard, placedShare } = evidenceOf(clauses, items, spoken, first);
  if (!(heard >= LEAST_HEARD && placedShare >= LEAST_PLACED)) {
    const percent = Math.round(100 * placedShare) || 0;
    const reason =
      glossary === null
        ? 'These captions are in another language than the text, and no glossary is at hand to compare them.'
        : `These captions seem to say something else: only ${percent} % of the text was recognised in them.`;
    return fail('captions-mismatch', reason);
  }
  const seen = kindShares(places, kindsSeen(clauses, first, places));
  const placements = placementsOf(
    clauses,
    itemsSeen(items, spoken, first),
    spoken,
    boundariesOf(captions, places, seen, vocabulary, LONGEST),
    bandSeen(first, captions.count),
    manner,
  );
  const pauses = marksCarriedOver(captions, clauses, placements);
  const lines = spokenLines(captions, pauses, vocabulary);
  const moments = lineTimes(captions, lines, pauses, vocabulary, grain === 'second' ? SECOND_VARIANCE : 0);
  const spokenSeconds = (word: number) => vocabulary.secondsOf(captions.ids[word] as number);
  const anchors = bilingualAnchors(tokens, clauses, placements, moments, spokenSeconds, durationMs);
  return ok({ anchors, heardShare: Math.min(1, placedShare) });
}

/** How text and captions belong together on the whole, by their lengths. */
function mannerOf(clauses: Clauses, spoken: number): Manner {
  const words = clauses.words.reduce((sum, n) => sum + n, 0);
  const ratio = spoken / Math.max(1, words);
  const leftOut = (Math.max(0, ratio - MOST_RATE) * words) / Math.max(1, clauses.count);
  return {
    rate: Math.min(MOST_RATE, Math.max(LEAST_RATE, ratio)),
    gapRate: Math.min(MOST_GAP_RATE, Math.max(LEAST_GAP_RATE, leftOut / GAP_WORDS)),
  };
}
