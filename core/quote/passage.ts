import { hasLetterOrDigit } from '../transcript/segment/scripts.ts';
import { indexAt, indexOfStart, type Span, type Speaker, spanAt, type Transcript } from '../transcript/transcript.ts';

/** Words that stand together in the document; `start` and `end` are offsets into `Transcript.text`. */
export interface Passage extends Span {
  /** The document's own words and marks, nothing added, nothing taken away. */
  readonly words: string;
  /** Media time of its first and after its last word. */
  readonly startMs: number;
  readonly endMs: number;
  /** The words by turns, in their order; one entry where nobody else begins to speak. */
  readonly turns: readonly QuotedTurn[];
  /** What stands right before and after it in the document, as it stands there: for finding it again. */
  readonly before: string;
  readonly after: string;
}

/** What one speaker says within a passage. */
export interface QuotedTurn {
  readonly speaker: Speaker | null;
  readonly words: string;
}

/** The most of the text beside a passage that is kept with it, in UTF-16 units. */
export const CONTEXT_LENGTH = 32;

const SPACE = /\s/u;
/** Scripts without spaces: part of what a dictionary calls a word may well be quoted. */
const IDEOGRAPHS = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]/u;

/**
 * The stretches of text that selections stand for, ascending and apart. White space at the ends does not belong to
 * one, and a word that is cut into belongs to it as a whole: nobody quotes half a word. What has no letter or digit is
 * none, and where none lies between two, nothing was left out and they are one.
 */
export function passageSpans(transcript: Transcript, spans: readonly Span[]): readonly Span[] {
  const { text } = transcript;
  const whole = spans.flatMap((span) => wholeSpan(transcript, span) ?? []).sort((a, b) => a.start - b.start);
  const apart: Span[] = [];
  for (const span of whole) {
    const last = apart.at(-1);
    if (!last || hasLetterOrDigit(text.slice(last.end, Math.max(last.end, span.start)))) apart.push(span);
    else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return apart;
}

function wholeSpan(transcript: Transcript, span: Span): Span | null {
  const { text } = transcript;
  const inText = (position: number) => Math.min(Math.max(0, position), text.length);
  let start = inText(Math.min(span.start, span.end));
  let end = inText(Math.max(span.start, span.end));
  if (isInCharacter(text, start)) start--;
  if (isInCharacter(text, end)) end++;
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  if (!hasLetterOrDigit(text.slice(start, end))) return null;
  return { start: wholeWord(transcript, start)?.start ?? start, end: wholeWord(transcript, end)?.end ?? end };
}

/** Whether a position is between the two halves of a character beyond the Basic Multilingual Plane. */
const isInCharacter = (text: string, position: number): boolean =>
  position > 0 && (text.codePointAt(position - 1) ?? 0) > 0xffff;

/** The word that a position is inside of, if it is one of those that are written apart. */
function wholeWord({ text, words }: Transcript, position: number): Span | null {
  const index = indexAt(words, position);
  if (index < 0) return null;
  const word = spanAt(words, index);
  const inside = word.start < position && position < word.end;
  return inside && !IDEOGRAPHS.test(text.slice(word.start, word.end)) ? word : null;
}

/** The words of a span by who says them. */
export function turnsIn({ text, turns, speakers }: Transcript, { start, end }: Span): readonly QuotedTurn[] {
  const found: QuotedTurn[] = [];
  for (let i = indexOfStart(turns, start); i < turns.length; i++) {
    const turn = turns[i];
    if (turn && turn.start >= end) break;
    const words = text.slice(Math.max(start, turn?.start ?? start), Math.min(end, turns[i + 1]?.start ?? end)).trim();
    if (words !== '') found.push({ speaker: (turn && speakers[turn.speaker]) ?? null, words });
  }
  return found.length > 0 ? found : [{ speaker: null, words: text.slice(start, end) }];
}

/** Everyone who speaks in them, in order of appearance. */
export function speakersOf(passages: readonly Pick<Passage, 'turns'>[]): readonly Speaker[] {
  const found = new Map<string, Speaker>();
  for (const { turns } of passages) {
    for (const { speaker } of turns) if (speaker) found.set(JSON.stringify([speaker.name, speaker.role]), speaker);
  }
  return [...found.values()];
}

/** The text beside a span, no character cut. */
export function contextOf(text: string, { start, end }: Span): Pick<Passage, 'before' | 'after'> {
  let first = Math.max(0, start - CONTEXT_LENGTH);
  if (isInCharacter(text, first)) first++;
  let last = Math.min(text.length, end + CONTEXT_LENGTH);
  if (isInCharacter(text, last)) last--;
  return { before: text.slice(first, start), after: text.slice(end, last) };
}
