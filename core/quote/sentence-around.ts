import { indexAt, indexOfStart, type Span, spanAt, spanCount, type Transcript } from '../transcript/transcript.ts';

const TERMINAL = /[.?!…。！？｡؟।]/u;
/** A paragraph or a turn may end in one of these as well: somebody is interrupted, or names what follows. */
const BROKEN_OFF = /[:：;；—–-]/u;
/** What runs on for longer has lost its marks. */
const MOST_WORDS = 120;

/**
 * The sentence that holds a position; where one runs on for so long that segmentation has cut it into stretches, the
 * stretch. Null where no marks tell where sentences are, as in automatic captions, though there are stretches.
 */
export function sentenceAround(transcript: Transcript, position: number): Span | null {
  const { sentences, words } = transcript;
  const index = Math.max(0, indexAt(sentences, position));
  let [first, last] = [index, index];
  const isShort = () =>
    indexAt(words, spanAt(sentences, last).end - 1) - indexAt(words, spanAt(sentences, first).start) < MOST_WORDS;
  while (first > 0 && isShort() && endOf(transcript, first - 1) === 'unmarked') first--;
  while (last < spanCount(sentences) - 1 && isShort() && endOf(transcript, last) === 'unmarked') last++;
  return isShort() && endOf(transcript, last) === 'marked' ? spanAt(sentences, index) : null;
}

/**
 * How the i-th stretch ends: with a mark that ends sentences, because a paragraph or a turn does without one
 * (`broken`), or only because it would be too long.
 */
function endOf({ text, sentences, words, turns }: Transcript, index: number): 'marked' | 'broken' | 'unmarked' {
  const word = indexAt(words, spanAt(sentences, index).end - 1);
  if (word < 0) return 'unmarked';
  const { end } = spanAt(words, word);
  const next = word + 1 < spanCount(words) ? spanAt(words, word + 1).start : text.length;
  const between = text.slice(end, next);
  if (TERMINAL.test(between)) return 'marked';
  const isBroken =
    between.includes('\n') || next === text.length || indexOfStart(turns, end) < indexOfStart(turns, next);
  if (!isBroken) return 'unmarked';
  return BROKEN_OFF.test(between) ? 'marked' : 'broken';
}
