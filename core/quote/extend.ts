import { lastIndexWhere } from '../base/binary-search.ts';
import { indexAt, type Span, type Spans, spanAt, spanCount, type Transcript } from '../transcript/transcript.ts';

/** By what a selection grows and shrinks. */
export type Unit = 'word' | 'sentence' | 'paragraph' | 'turn';

/** A selection as a text field has it: when it is extended, `anchor` stays and `focus` moves. Offsets into the text. */
export interface Selected {
  readonly anchor: number;
  readonly focus: number;
}

/** Stretches of the text, ascending and apart. */
interface Stretches {
  readonly count: number;
  at(index: number): Span;
}

/**
 * Moves the moving end on to the next bound of a unit (`step` 1) or back to the one before (-1). It never meets the
 * anchor: where it would, it goes over to the other side of it. Null at the end of the text.
 */
export function extended(transcript: Transcript, selected: Selected, unit: Unit, step: 1 | -1): Selected | null {
  const units = stretchesOf(transcript, unit);
  const { anchor, focus } = selected;
  const moved = step === 1 ? nextBound(units, anchor, focus) : boundBefore(units, anchor, focus);
  return moved === null ? null : { anchor, focus: moved };
}

/** Before the anchor, units are selected from their starts on; after it, up to their ends. */
function nextBound(units: Stretches, anchor: number, focus: number): number | null {
  const start = firstFrom(units, lastWhere(units, (one) => one.start <= focus) + 1)?.start;
  if (focus < anchor && start !== undefined && start < anchor) return start;
  const far = Math.max(focus, anchor);
  return firstFrom(units, lastWhere(units, (one) => one.end <= far) + 1)?.end ?? null;
}

function boundBefore(units: Stretches, anchor: number, focus: number): number | null {
  const end = firstFrom(
    units,
    lastWhere(units, (one) => one.end < focus),
  )?.end;
  if (focus > anchor && end !== undefined && end > anchor) return end;
  const near = Math.min(focus, anchor);
  return (
    firstFrom(
      units,
      lastWhere(units, (one) => one.start < near),
    )?.start ?? null
  );
}

const lastWhere = (units: Stretches, holds: (one: Span) => boolean): number =>
  lastIndexWhere(units.count, (index) => holds(units.at(index)));

const firstFrom = (units: Stretches, index: number): Span | null =>
  index >= 0 && index < units.count ? units.at(index) : null;

function stretchesOf(transcript: Transcript, unit: Unit): Stretches {
  switch (unit) {
    case 'word':
      return { count: spanCount(transcript.words), at: (index) => wordWithMarks(transcript, index) };
    case 'sentence':
      return stretches(transcript.sentences);
    case 'paragraph':
      return stretches(transcript.paragraphs);
    case 'turn':
      return turns(transcript);
  }
}

const stretches = (spans: Spans): Stretches => ({ count: spanCount(spans), at: (index) => spanAt(spans, index) });

/** Whoever has the last word of a sentence has its full stop; whoever has the first, the mark that opens it. */
function wordWithMarks({ words, sentences }: Transcript, index: number): Span {
  const word = spanAt(words, index);
  const at = indexAt(sentences, word.start);
  if (at < 0) return word;
  const sentence = spanAt(sentences, at);
  return {
    start: (words.starts[index - 1] ?? -1) < sentence.start ? sentence.start : word.start,
    end: (words.starts[index + 1] ?? sentence.end) < sentence.end ? word.end : sentence.end,
  };
}

/** The speakers' turns; where the document names no speakers, its chapters. */
function turns({ text, turns: named, sections }: Transcript): Stretches {
  const list = named.length > 0 ? named : sections;
  return {
    count: list.length,
    at: (index) => ({
      start: list[index]?.start ?? 0,
      end: text.slice(0, list[index + 1]?.start ?? text.length).trimEnd().length,
    }),
  };
}

/** Selects the same words, with the other end as the one that moves. */
export const turnedRound = ({ anchor, focus }: Selected): Selected => ({ anchor: focus, focus: anchor });

/** A selection that begins with a sentence and grows from there (`step` 1), or from its end backwards (-1). */
export function selectedFrom(transcript: Transcript, sentence: number, step: 1 | -1): Selected {
  const last = spanCount(transcript.sentences) - 1;
  const { start, end } = spanAt(transcript.sentences, Math.min(Math.max(0, sentence), last));
  const at = step === 1 ? start : end;
  return { anchor: at, focus: at };
}
