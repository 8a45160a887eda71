import { LIKE, RUN, SAME } from '../timing/align/align-stretch.ts';
import { pairTokens } from '../timing/align/pair-tokens.ts';
import { createTokenList, FILLERS, type Tokens } from '../timing/align/tokens.ts';
import { createVocabulary, type Vocabulary } from '../timing/align/vocabulary.ts';
import { partOf } from './align-passage.ts';
import type { FoldWord } from './fold-word.ts';
import type { FoundPassage } from './locate.ts';
import type { Mark } from './mark.ts';
import { marksOf } from './merge-marks.ts';
import { asRead, hasChangedCase, type Piece, piecesOf } from './pieces.ts';
import type { Quotation } from './read-quotation.ts';

/** Sets a quotation beside the places of the text where it was found, word by word. */
export function compare(
  text: string,
  quotation: Quotation,
  passages: readonly FoundPassage[],
  fold: FoldWord,
): readonly Mark[] {
  const vocabulary = createVocabulary(fold);
  const tokens = tokensOf(quotation.words, 0, vocabulary);
  const whole = { start: 0, end: quotation.pasted.length };
  const pieces = piecesOf(quotation.pasted, whole, tokens, quotation.asides);
  const steps: Mark[] = [];
  let [headEnd, next] = [0, 0];
  /** Pieces of the quotation that stand nowhere, up to the one that begins with a token. */
  const standAlone = (upTo: number): boolean => {
    let saysOmitted = false;
    for (; next < pieces.length; next++) {
      const { token, aside, text: pasted } = pieces[next] as Piece;
      if (token >= upTo) break;
      saysOmitted ||= aside === 'omission';
      steps.push({ kind: aside ?? 'added', pasted, found: '' });
    }
    return saysOmitted;
  };
  passages.forEach(({ pasted, span }, i) => {
    const first = tokens.starts.findIndex((start) => start >= pasted.start);
    let after = first;
    while (after < tokens.count && (tokens.starts[after] as number) < pasted.end) after++;
    const saysOmitted = standAlone(first);
    if (i === 0) headEnd = steps.length;
    const last = passages[i - 1]?.span;
    if (last && !saysOmitted && !goesOn(text, last.end, span.start)) steps.push({ kind: 'gap', pasted: '', found: '' });
    const begin = next;
    while (next < pieces.length && (pieces[next] as Piece).token < after) next++;
    // What stands after the last word of a passage and is not said belongs to what follows.
    while (next > begin && pieces[next - 1]?.aside !== null) next--;
    const spoken = tokensOf(text.slice(span.start, span.end), span.start, vocabulary);
    const pairs = pairTokens(partOf(tokens, first, after), spoken, vocabulary);
    const kindAt = (token: number) => pairs.kinds[token - first] as number;
    const placeOf = (token: number) => pairs.to[token - first] as number;
    steps.push(...stepsOf(pieces.slice(begin, next), piecesOf(text, span, spoken), placeOf, kindAt));
  });
  const tailStart = steps.length;
  standAlone(tokens.count + 1);
  // Nothing of the text stands for what comes before its first word there, or after its last.
  return [steps.slice(0, headEnd), steps.slice(headEnd, tailStart), steps.slice(tailStart)].flatMap((part) =>
    marksOf(part, fold),
  );
}

function tokensOf(text: string, offset: number, vocabulary: Vocabulary): Tokens {
  const list = createTokenList(vocabulary, text.length);
  list.add(text, offset);
  return list.done();
}

/** Whether nothing is said between two places. */
const goesOn = (text: string, from: number, to: number): boolean =>
  from <= to && !/[\p{L}\p{N}]/u.test(text.slice(from, to));

function stepsOf(
  quoted: readonly Piece[],
  spoken: readonly Piece[],
  placeOf: (token: number) => number,
  kindAt: (token: number) => number,
): Mark[] {
  const steps: Mark[] = [];
  let next = 0;
  const skipTo = (place: number) => {
    for (; next < place; next++) {
      const found = (spoken[next] as Piece).text;
      steps.push({ kind: isFiller(found) ? 'filler' : 'missing', pasted: '', found });
    }
  };
  for (const { token, aside, text: pasted } of quoted) {
    const place = aside === null ? placeOf(token) : -1;
    if (place < 0) steps.push({ kind: aside ?? 'added', pasted, found: '' });
    else {
      skipTo(place);
      const found = (spoken[next++] as Piece).text;
      steps.push({ kind: pairKind(kindAt(token), pasted, found), pasted, found });
    }
  }
  skipTo(spoken.length);
  return steps;
}

function pairKind(kind: number, pasted: string, found: string): Mark['kind'] {
  if (kind !== SAME && kind !== RUN && kind !== LIKE) return 'changed';
  if (asRead(pasted) === asRead(found)) return 'same';
  if (hasChangedCase(pasted, found)) return 'insertion';
  return kind === LIKE ? 'changed' : 'spelling';
}

const CHINESE_FILLERS = /^[呃嗯]$/;
const isFiller = (piece: string): boolean => {
  const word = piece.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return FILLERS.has(word) || CHINESE_FILLERS.test(word);
};
