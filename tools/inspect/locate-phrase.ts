import { findPhrase, foldText } from '../../core/transcript/folded-text.ts';
import { indexAt, type Span, spanAt, type Transcript } from '../../core/transcript/transcript.ts';

/**
 * The first place at or after `from` where the words of a phrase stand, whatever their case and marks; null when
 * there is none.
 */
export function locatePhrase(transcript: Transcript, phrase: string, from: number): Span | null {
  const text = foldText(transcript.text, transcript.language);
  const wanted = foldText(phrase, transcript.language);
  if (wanted.folded === '') return null;
  const start = findPhrase(text, wanted).find((position) => position >= from);
  if (start === undefined) return null;
  const first = text.offsets.findIndex((offset, i) => offset === start && text.folded[i] !== ' ');
  const last = text.offsets[first + wanted.folded.trim().length - 1] ?? start;
  // To the end of the last word, with what a phrase cannot name: its apostrophe, its hyphen.
  const word = spanAt(transcript.words, Math.max(0, indexAt(transcript.words, last)));
  return { start, end: word.end };
}
