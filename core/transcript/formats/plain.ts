import type { CapturedDocument } from '../captured.ts';
import { NO_METADATA } from '../captured.ts';
import { findLabels, labelledParagraphs } from './labelled-paragraphs.ts';
import { filledLines, splitLines } from './lines.ts';

/**
 * Reads a text of which nothing else is known: paragraphs of speech, perhaps with a speaker's name before the words.
 */
export function readPlain(text: string): CapturedDocument {
  const lines = filledLines(splitLines(text));
  const paragraphs = labelledParagraphs(lines, findLabels(lines));
  const line = lines[0]?.number ?? 1;
  const section = { title: '', kind: 'block', startMs: null, endMs: null, line, paragraphs } as const;
  const sections = paragraphs.length > 0 ? [section] : [];
  return { format: 'plain', metadata: NO_METADATA, headline: null, introduction: [], sections, unread: null };
}
