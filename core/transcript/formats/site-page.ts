import { collapseSpace } from '../../base/collapse-space.ts';
import { parseClock } from '../../base/time.ts';
import type { CapturedDocument, CapturedMetadata, CapturedSection } from '../captured.ts';
import { NO_METADATA } from '../captured.ts';
import { filledLines, type Line, splitLines } from './lines.ts';
import { headingIndices } from './site-page-headings.ts';
import { siteCount, siteDate, siteHeading } from './site-values.ts';

const CONTENTS = /^Оглавление(?:\s*\(\s*(\d+)\s*сегмент\p{L}*\s*\))?$/iu;
const DESCRIPTION = /^Описание видео$/i;
const FURNITURE = [
  /^Machine-readable:/i,
  /^Поделиться\b/i,
  /^Анализ с AI$/i,
  /^Транскрипт(?:\s+Скачать\b.*)?$/i,
  DESCRIPTION,
];
const TAIL = [
  /^Другие видео автора(?:\s*[—–-]|$)/i,
  /^Ctrl\s*\+\s*V$/i,
  /^Экстракт Знаний в Telegram$/i,
  /^Дайджест Экстрактов$/i,
];
const COUNTS =
  /^(.*?)\s*(\d{1,2}\.\d{1,2}\.\d{4})(?:\s+([\d\s,.]+?)\s*просмотр\p{L}*)?(?:\s+([\d\s,.]+?)\s*лайк\p{L}*)?$/iu;

const isAny = (patterns: readonly RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text));

/** The site's page of a video as text: at least two of its fixed lines, one of them the contents. */
export function isSitePage(lines: readonly string[]): boolean {
  const texts = lines.map(collapseSpace);
  return texts.some((text) => CONTENTS.test(text)) && texts.some((text) => isAny(FURNITURE, text));
}

function readHead(head: readonly Line[]): CapturedMetadata {
  let metadata = NO_METADATA;
  const description: string[] = [];
  let inDescription = false;
  for (const { text } of head) {
    const counts = inDescription ? null : COUNTS.exec(text);
    if (DESCRIPTION.test(text)) inDescription = true;
    else if (inDescription) description.push(text);
    else if (isAny(FURNITURE, text)) continue;
    else if (counts) {
      const [, channel, date = '', views = '', likes = ''] = counts;
      const published = siteDate(date);
      metadata = { ...metadata, channel: channel || null, published, views: siteCount(views), likes: siteCount(likes) };
    } else if (parseClock(text) !== null)
      metadata = { ...metadata, durationMs: metadata.durationMs ?? parseClock(text) };
    else metadata = { ...metadata, title: metadata.title ?? text };
  }
  return { ...metadata, description: description.length > 0 ? description.join('\n') : null };
}

function readSections(body: readonly Line[], headings: readonly number[]): CapturedSection[] {
  const speech = (from: number, to: number) =>
    body.slice(from, to).map((line) => ({ text: line.text, speaker: null, line: line.number }));
  const sections: CapturedSection[] = [];
  const first = headings[0] ?? body.length;
  if (first > 0) {
    const line = body[0]?.number ?? 1;
    sections.push({ title: '', kind: 'block', startMs: null, endMs: null, line, paragraphs: speech(0, first) });
  }
  headings.forEach((at, index) => {
    const line = body[at];
    if (!line) return;
    const paragraphs = speech(at + 1, headings[index + 1] ?? body.length);
    sections.push({ ...siteHeading(line.text), line: line.number, paragraphs });
  });
  return sections;
}

/**
 * Reads the text of the site's page. Its headings are bare lines: they are told from the text by the number in
 * "Оглавление (N сегментов)", by their shape, and by the titles of chapters that are known from elsewhere.
 */
export function readSitePage(text: string, knownTitles: readonly string[]): CapturedDocument {
  const lines = filledLines(splitLines(text));
  const contents = lines.findIndex((line) => CONTENTS.test(line.text));
  const count = CONTENTS.exec(lines[contents]?.text ?? '')?.[1];
  const rest = lines.slice(contents + 1);
  const tail = rest.findIndex((line) => isAny(TAIL, line.text));
  const body = tail < 0 ? rest : rest.slice(0, tail);
  const headings = headingIndices(body, count === undefined ? null : Number(count), knownTitles);
  const metadata = readHead(lines.slice(0, Math.max(0, contents)));
  return {
    format: 'site-page',
    metadata,
    headline: null,
    introduction: [],
    sections: readSections(body, headings),
    unread: null,
  };
}
