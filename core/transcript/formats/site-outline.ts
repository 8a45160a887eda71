import { collapseSpace } from '../../base/collapse-space.ts';
import { parseClock } from '../../base/time.ts';
import type { CapturedDocument, CapturedMetadata, CapturedSection, DocumentFormat } from '../captured.ts';
import { NO_METADATA } from '../captured.ts';
import { filledLines, paragraphsOf, splitLines } from './lines.ts';
import { idInAddress, siteCount, siteDate, siteHeading } from './site-values.ts';

const HEAD = /^##\s+Метаданные\s*$/i;
const DESCRIPTION = /^##\s+Описание\s*$/i;

type Reader = (value: string) => Partial<CapturedMetadata>;

/** What each `- **Label:** value` line of the head says. */
const FIELDS: Readonly<Record<string, Reader>> = {
  канал: (value) => ({ channel: value }),
  youtube: (value) => ({ videoId: idInAddress(value) }),
  дата: (value) => ({ published: siteDate(value) }),
  длительность: (value) => ({ durationMs: parseClock(value) }),
  просмотры: (value) => ({ views: siteCount(value) }),
  лайки: (value) => ({ likes: siteCount(value) }),
  источник: (value) => ({ source: value }),
};

const FIELD = /^[-*]\s+\*\*(.+?)\s*:?\s*\*\*\s*:?\s*(.+)$/;

function readHead(lines: readonly string[]): CapturedMetadata {
  let metadata = NO_METADATA;
  for (const raw of lines) {
    const line = collapseSpace(raw);
    const title = /^#\s+(.+)$/.exec(line)?.[1];
    if (title) metadata = { ...metadata, title: metadata.title ?? title };
    const [, label, value] = FIELD.exec(line) ?? [];
    const name = label?.toLowerCase() ?? '';
    if (value && Object.hasOwn(FIELDS, name)) metadata = { ...metadata, ...FIELDS[name]?.(value) };
  }
  return metadata;
}

function readSections(lines: readonly string[], firstNumber: number): CapturedSection[] {
  const starts = lines.flatMap((line, index) => (/^###\s+\S/.test(line) ? [index] : []));
  const before = paragraphsOf(filledLines(lines.slice(0, starts[0] ?? lines.length), firstNumber));
  const sections: CapturedSection[] = [];
  const speech = (paragraphs: { text: string; line: number }[]) => paragraphs.map((p) => ({ ...p, speaker: null }));
  if (before.length > 0) {
    const line = before[0]?.line ?? firstNumber;
    sections.push({ title: '', kind: 'block', startMs: null, endMs: null, line, paragraphs: speech(before) });
  }
  starts.forEach((start, index) => {
    const heading = siteHeading(collapseSpace((lines[start] ?? '').replace(/^###/, '')));
    const body = filledLines(lines.slice(start + 1, starts[index + 1] ?? lines.length), firstNumber + start + 1);
    sections.push({ ...heading, line: firstNumber + start, paragraphs: speech(paragraphsOf(body)) });
  });
  return sections;
}

/**
 * Reads the Markdown that the site gives: a title, `## Метаданные`, `## Описание`, and the transcript under the
 * heading that `transcript` recognizes, up to the next heading of the second level.
 */
export function readSiteOutline(text: string, format: DocumentFormat, transcript: RegExp): CapturedDocument {
  const lines = splitLines(text);
  const start = lines.findIndex((line) => transcript.test(line));
  const head = start < 0 ? lines.length : start;
  const description = lines.findIndex((line, index) => index < head && DESCRIPTION.test(line));
  const metadata = readHead(lines.slice(0, description < 0 ? head : description));
  const words =
    description < 0
      ? ''
      : lines
          .slice(description + 1, head)
          .join('\n')
          .trim();
  const after = lines.findIndex((line, index) => index > head && /^##?\s+\S/.test(line));
  const body = start < 0 ? [] : lines.slice(head + 1, after < 0 ? lines.length : after);
  return {
    format,
    metadata: { ...metadata, description: words === '' ? null : words },
    headline: null,
    introduction: [],
    sections: readSections(body, head + 2),
    unread: after < 0 ? null : { line: after + 1, words: lines.slice(after).join(' ').split(/\s+/).length },
  };
}

/** True where the lines have the head of the site's Markdown and a heading that `transcript` recognizes. */
export function isSiteOutline(lines: readonly string[], transcript: RegExp): boolean {
  return lines.some((line) => HEAD.test(line) || DESCRIPTION.test(line)) && lines.some((line) => transcript.test(line));
}
