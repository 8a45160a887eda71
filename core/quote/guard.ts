import { hasLetterOrDigit } from '../transcript/segment/scripts.ts';
import { indexAt, type Span, spanAt, spanCount, type Transcript } from '../transcript/transcript.ts';
import { CLAUSE_END, deniesBeside, LINKS, negationsOf } from './negations.ts';
import { passageSpans, turnsIn } from './passage.ts';
import { sentenceAround } from './sentence-around.ts';

/** What may make a passage say something else than its speaker did. */
export interface Concern {
  readonly kind:
    | 'mid-sentence-start'
    | 'mid-sentence-end'
    /** More than one person speaks in it. */
    | 'crosses-speakers'
    /** Beside it, left out, stands a word that denies it. */
    | 'negation-before'
    | 'negation-after';
  /** The passage. */
  readonly span: Span;
  /** What it would have to be: with the rest of the sentence. The same where more words would not help. */
  readonly extendTo: Span;
}

/**
 * What a careful reader would ask about a quote of these stretches of text; nothing where nobody can tell, as for the
 * sentences of a text without marks.
 */
export const guardOf = (transcript: Transcript, spans: readonly Span[]): readonly Concern[] =>
  passageSpans(transcript, spans).flatMap((span) => concernsOf(transcript, span));

function concernsOf(transcript: Transcript, span: Span): readonly Concern[] {
  const { text, sentences, words } = transcript;
  // A passage holds a letter or digit, so there are words in it.
  const firstWord = firstWordOf(transcript, span);
  const lastWord = indexAt(words, span.end - 1);
  const headAt = Math.max(span.start, spanAt(words, firstWord).start);
  const tailAt = spanAt(words, lastWord).start;
  const head = sentenceAround(transcript, headAt);
  const tail = sentenceAround(transcript, tailAt);
  const stretch = (position: number) => spanAt(sentences, Math.max(0, indexAt(sentences, position)));
  const headScope = head ?? stretch(headAt);
  const tailScope = tail ?? stretch(tailAt);
  const earlier = { start: Math.min(headScope.start, span.start), end: span.end };
  const later = { start: span.start, end: Math.max(tailScope.end, span.end) };

  const found: Concern[] = [];
  const add = (kind: Concern['kind'], extendTo: Span) => found.push({ kind, span, extendTo });
  if (head && hasLetterOrDigit(text.slice(head.start, span.start))) add('mid-sentence-start', earlier);
  if (tail && hasLetterOrDigit(text.slice(span.end, tail.end))) add('mid-sentence-end', later);
  const speakers = new Set(turnsIn(transcript, span).map(({ speaker }) => speaker));
  if (speakers.size > 1) add('crosses-speakers', { start: earlier.start, end: later.end });
  if (isDenied(transcript, span.start, firstWord, headScope, 'before')) add('negation-before', earlier);
  if (isDenied(transcript, span.end, lastWord, tailScope, 'after')) add('negation-after', later);
  return found;
}

/** Index of the first word that ends in the span. */
function firstWordOf({ words }: Transcript, { start }: Span): number {
  const index = Math.max(0, indexAt(words, start));
  return spanAt(words, index).end > start ? index : index + 1;
}

/**
 * Whether the words beside a passage deny it, as far as the sentence goes.
 * @param edge where the passage begins (or ends, for `after`)
 * @param word index of its word at that edge
 */
function isDenied(transcript: Transcript, edge: number, word: number, scope: Span, side: 'before' | 'after'): boolean {
  const { text, language } = transcript;
  if (/^zh\b/i.test(language)) return deniesBeside(text, edge, scope.start, scope.end, side);
  const negations = negationsOf(language);
  if (!negations) return false;
  const beside = wordsBeside(transcript, word, scope, side, side === 'before' ? negations.before : negations.after);
  const isHarmless = beside.some(({ text: one, next }) => negations.harmless.test(`${one} ${next}`));
  return !isHarmless && beside.some(({ text: one }) => negations.word.test(one));
}

interface Beside {
  readonly text: string;
  /** The word after it. */
  readonly next: string;
}

/**
 * At most `count` words before or after a word, the nearest first, in its clause: after it, a comma is passed over
 * where a word that adds something, or the denial itself, follows ("it works, but not always").
 */
function wordsBeside(
  { text, words }: Transcript,
  word: number,
  scope: Span,
  side: 'before' | 'after',
  count: number,
): readonly Beside[] {
  const wordAt = (index: number): string =>
    index >= 0 && index < spanCount(words) ? text.slice(words.starts[index], words.ends[index]) : '';
  const step = side === 'before' ? -1 : 1;
  const found: Beside[] = [];
  for (let i = word + step, n = 0; n < count && i >= 0 && i < spanCount(words); i += step, n++) {
    const { start, end } = spanAt(words, i);
    const between = side === 'before' ? text.slice(end, words.starts[i + 1]) : text.slice(words.ends[i - 1], start);
    const passes = side === 'after' && n === 0 && /^,\s+$/.test(between) && isAdded(wordAt(i));
    if (start < scope.start || end > scope.end || (!passes && CLAUSE_END.test(between))) break;
    found.push({ text: wordAt(i), next: wordAt(i + 1) });
  }
  return found;
}

const isAdded = (word: string): boolean => LINKS.test(word) || /^(?:not|never|не|нет|nicht|nie)$/iu.test(word);
