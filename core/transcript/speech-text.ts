import type { CapturedSection } from './captured.ts';
import { hasLetterOrDigit } from './segment/scripts.ts';

/** A section of the document and where its words begin in the text. */
export interface SpeechSection {
  readonly title: string;
  readonly kind: 'chapter' | 'block';
  readonly startMs: number | null;
  readonly start: number;
  readonly line: number;
  readonly isEmpty: boolean;
}

export interface SpeechTurn {
  readonly name: string;
  readonly start: number;
  readonly line: number;
  readonly isEmpty: boolean;
}

/** The speech of a document as one string, and where its sections and turns begin in it. */
export interface SpeechText {
  readonly text: string;
  readonly sections: readonly SpeechSection[];
  readonly turns: readonly SpeechTurn[];
}

/** Joins the paragraphs of a document with line feeds; paragraphs without a letter or digit are left out. */
export function speechText(captured: readonly CapturedSection[]): SpeechText {
  const parts: string[] = [];
  const sections: SpeechSection[] = [];
  const turns: SpeechTurn[] = [];
  let length = 0;
  const next = () => (length === 0 ? 0 : length + 1);
  for (const { title, kind, startMs, line, paragraphs } of captured) {
    const start = next();
    const filled = paragraphs.some((paragraph) => hasLetterOrDigit(paragraph.text));
    sections.push({ title, kind, startMs, start, line, isEmpty: !filled });
    for (const paragraph of paragraphs) {
      const isEmpty = !hasLetterOrDigit(paragraph.text);
      if (paragraph.speaker !== null) {
        turns.push({ name: paragraph.speaker, start: next(), line: paragraph.line, isEmpty });
      }
      if (isEmpty) continue;
      length = next() + paragraph.text.length;
      parts.push(paragraph.text);
    }
  }
  return { text: parts.join('\n'), sections, turns };
}
