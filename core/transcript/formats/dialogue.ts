import type { CapturedDocument } from '../captured.ts';
import { NO_METADATA } from '../captured.ts';
import { findLabels, labelledParagraphs } from './labelled-paragraphs.ts';
import { filledLines, paragraphsOf, splitLines } from './lines.ts';

/** A line at the end that only says where an article was taken from, or who edited it. */
const CREDIT =
  /^(?:[\p{L} ]{0,20}[:：]\s*)?https?:\/\/\S+$|^(?:原文|來源|来源|參考資料|参考资料|責任編輯|责任编辑|編譯|编译)\s*[:：]|^(?:source|original)\s*[:：].*(?:https?:|www\.|\.(?:com|org|net|cn|hk|tw|ru)\b)/iu;

/** Names alone on a line, two of them at least; or names before words, four of them from two people at least. */
export function isDialogue(lines: readonly string[]): boolean {
  const { alone, inline, names } = findLabels(filledLines(lines));
  return alone >= 2 || (inline >= 4 && names >= 2);
}

/** A headline is one line that does not end like a sentence. */
const isHeadline = (text: string): boolean => text.length <= 200 && !/[.。!！?？:：;；]$/u.test(text);

/**
 * Reads an interview: perhaps a headline and an editor's introduction, then turns, each begun by a line `Name:` (or by
 * `Name:` before its words). What stands before the first name is not speech, nor is a credit at the end.
 */
export function readDialogue(text: string): CapturedDocument {
  const lines = filledLines(splitLines(text));
  while (lines.length > 0 && CREDIT.test(lines.at(-1)?.text ?? '')) lines.pop();
  const labels = findLabels(lines);
  const first = lines.findIndex((line) => labels.of(line) !== null);
  const speech = first < 0 ? [] : lines.slice(first);
  const before = paragraphsOf(lines.slice(0, Math.max(0, first))).map((paragraph) => paragraph.text);
  const headline = before[0] !== undefined && isHeadline(before[0]) ? before[0] : null;
  const introduction = headline === null ? before : before.slice(1);
  const paragraphs = labelledParagraphs(speech, labels);
  const line = speech[0]?.number ?? 1;
  const section = { title: '', kind: 'block', startMs: null, endMs: null, line, paragraphs } as const;
  const sections = paragraphs.length > 0 ? [section] : [];
  return { format: 'dialogue', metadata: NO_METADATA, headline, introduction, sections, unread: null };
}
