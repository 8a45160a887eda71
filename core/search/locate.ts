import type { Tokens } from '../timing/align/tokens.ts';
import type { Vocabulary } from '../timing/align/vocabulary.ts';
import type { Span } from '../transcript/transcript.ts';
import type { Passage } from './align-passage.ts';
import { evidenceAlone, exactPassages, findPassages, leastEvidence, likePassages } from './find-passages.ts';
import type { Quotation } from './read-quotation.ts';
import type { SearchIndex } from './search-index.ts';
import { type Sought, soughtIn } from './sought.ts';

/** A stretch of a pasted quotation, and where it stands in the text. */
export interface FoundPassage {
  readonly pasted: Span;
  readonly span: Span;
}

/** A place, or several, that have the words of a quotation. */
export interface Match {
  /** In the order of the quotation; what lies between two of them in it is not in the text. */
  readonly passages: readonly FoundPassage[];
  /** The same places in the order of the text, apart: those that touch are one. */
  readonly spans: readonly Span[];
  /** How alike quotation and text are there, from 0 to 1: the share of the words of both that agree. */
  readonly score: number;
}

export interface Located {
  /** The best first, at most `MOST_MATCHES`. */
  readonly matches: readonly Match[];
  /** Where nothing was found: the place that is at least half alike, and perhaps so by chance. */
  readonly nearest: Match | null;
  /** How often exactly these words stand in the text. */
  readonly times: number;
}

export const MOST_MATCHES = 5;
/** A place that is less alike is only shown for a passage in it that is sure by itself. */
const HALF = 0.5;
/** Bits beyond those of picking a place: what says less is not even near. */
const BEYOND_CHANCE = 4;
/** Another place must say this share of what the best one does. */
const AS_GOOD = 0.85;
/** Longer ones are not said again elsewhere, unless word by word. */
const LONGEST_REPEATED = 72;
/** So many words of a quotation that stand beside those that agree may be written as one in the text. */
const MOST_JOINED = 2;

/** Finds where a quotation stands in a text, also where words of it differ. */
export function locate(index: SearchIndex, quotation: Quotation): Located {
  const sought = soughtIn(index, quotation);
  const { count } = sought.tokens;
  const asMatch = (passages: readonly Passage[]) => matchOf(index, sought, quotation, passages);
  const whole = sought.parts.length === 1 && count > 0;
  const exact = whole ? exactPassages(index, sought, 0, count) : [];
  if (exact.length > 0) {
    return { matches: exact.slice(0, MOST_MATCHES).map((p) => asMatch([p])), nearest: null, times: exact.length };
  }
  const passages = findPassages(index, sought);
  const best = passages.length > 0 ? asMatch(passages) : null;
  const alone = evidenceAlone(index, sought);
  if (best === null || (best.score < HALF && passages.every(({ evidence }) => evidence < alone))) {
    return { matches: [], nearest: nearestOf(index, sought, asMatch), times: 0 };
  }
  const [only] = passages;
  const others =
    only && passages.length === 1 && count <= LONGEST_REPEATED
      ? elsewhere(index, sought, only).map((p) => asMatch([p]))
      : [];
  const matches = [best, ...others.filter(({ score }) => score >= AS_GOOD * best.score)];
  return { matches: matches.slice(0, MOST_MATCHES), nearest: null, times: 0 };
}

/** Other places that say nearly as much as the one found. */
function elsewhere(index: SearchIndex, sought: Sought, found: Passage): Passage[] {
  const least = Math.max(leastEvidence(index, sought), AS_GOOD * found.evidence);
  const apart = (p: Passage) => p.end <= found.start || p.start >= found.end;
  return likePassages(index, sought, 0, sought.tokens.count).filter((p) => p.evidence >= least && apart(p));
}

function nearestOf(index: SearchIndex, sought: Sought, asMatch: (passages: readonly Passage[]) => Match): Match | null {
  const { count } = sought.tokens;
  if (count === 0 || count > LONGEST_REPEATED) return null;
  const chance = Math.log2(index.tokens.count + 1) + BEYOND_CHANCE;
  const passages = likePassages(index, sought, 0, count).filter(({ evidence }) => evidence >= chance);
  const matches = passages.map((passage) => asMatch([passage]));
  const best = matches.reduce<Match | null>(
    (top, match) => (top === null || match.score > top.score ? match : top),
    null,
  );
  return best !== null && best.score >= HALF ? best : null;
}

/**
 * With the words beside each passage that are written apart in one of the two, or shortened. Whatever else stands beside
 * it is not in the text, and no word of the text is taken in its place.
 */
function withJoined(index: SearchIndex, sought: Sought, text: string, passages: readonly Passage[]): Passage[] {
  const { tokens, vocabulary, parts } = sought;
  const quoted = (from: number, to: number) => spell(vocabulary, tokens, from, to);
  const spoken = (from: number, to: number) => spell(index.vocabulary, index.tokens, from, to);
  const isContracted = (token: number) => /['’]/.test(text.slice(tokens.starts[token], tokens.ends[token]));
  return passages.map((passage, i) => {
    const [partFrom, partTo] = parts.find(([from, to]) => from <= passage.from && passage.from < to) ?? [0, 0];
    const before = passage.from - Math.max(partFrom, passages[i - 1]?.to ?? 0);
    const after = Math.min(partTo, passages[i + 1]?.from ?? tokens.count) - passage.to;
    let { from, to, start, end } = passage;
    if (before > 0 && before <= MOST_JOINED && start > 0) {
      const words = quoted(from - before, from);
      // Words that are one in the text, as at the end of a printed line, stand for that one; "we're" stands for "we are".
      const isShort =
        before === 1 && start > 1 && isContracted(from - 1) && words.startsWith(spoken(start - 2, start - 1));
      const taken = isShort ? 2 : words === spoken(start - 1, start) ? 1 : 0;
      if (taken > 0) [from, start] = [from - before, start - taken];
    }
    if (after > 0 && after <= MOST_JOINED && quoted(to, to + after) === spoken(end, end + 1))
      [to, end] = [to + after, end + 1];
    return { ...passage, from, to, start, end };
  });
}

/** Some tokens as one word. */
function spell(vocabulary: Vocabulary, { ids }: Tokens, from: number, to: number): string {
  let word = '';
  for (const id of ids.subarray(Math.max(0, from), to)) word += vocabulary.wordOf(id);
  return word;
}

const MARKS_AFTER = /^[.,;:!?…。，、；：！？]+/u;

function matchOf(index: SearchIndex, sought: Sought, { words }: Quotation, all: readonly Passage[]): Match {
  const { starts, ends, count } = sought.tokens;
  const texts = index.tokens;
  const passages = withJoined(index, sought, words, all);
  const located = passages.map(({ from, to, start, end }): FoundPassage => {
    const pasted = { start: starts[from] as number, end: ends[to - 1] as number };
    const span = { start: texts.starts[start] as number, end: texts.ends[end - 1] as number };
    // A mark that ends the pasted words belongs to them, so the one of the text does too.
    const hasMark = MARKS_AFTER.test(words.slice(pasted.end));
    const marks = hasMark ? (MARKS_AFTER.exec(index.text.slice(span.end, span.end + 8))?.[0].length ?? 0) : 0;
    return { pasted, span: { start: span.start, end: span.end + marks } };
  });
  const same = all.reduce((sum, passage) => sum + passage.same, 0);
  const inText = passages.reduce((sum, { start, end }) => sum + end - start, 0);
  return { passages: located, spans: joined(located), score: Math.min(1, (2 * same) / (count + inText)) };
}

/** The places in the order of the text; those that overlap, or have only white space between them, as one. */
function joined(passages: readonly FoundPassage[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of passages.map(({ span }) => span).sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
