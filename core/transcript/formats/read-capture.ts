import type { CapturedDocument, DocumentFormat } from '../captured.ts';
import { isDialogue, readDialogue } from './dialogue.ts';
import { splitLines } from './lines.ts';
import { readPlain } from './plain.ts';
import { isSiteDownload, readSiteDownload } from './site-download.ts';
import { isSiteMarkdown, readSiteMarkdown } from './site-markdown.ts';
import { isSitePage, readSitePage } from './site-page.ts';

/** Which form a document has, by its content; what is none of the others is plain text. */
export function detectFormat(text: string): DocumentFormat {
  const lines = splitLines(text);
  if (isSiteMarkdown(lines)) return 'site-markdown';
  if (isSiteDownload(lines)) return 'site-download';
  if (isSitePage(lines)) return 'site-page';
  return isDialogue(lines) ? 'dialogue' : 'plain';
}

/**
 * Takes a document of any known form apart. Never throws.
 * @param knownTitles chapter titles known from elsewhere, in order: they help where headings are bare lines
 */
export function readDocument(text: string, knownTitles: readonly string[] = []): CapturedDocument {
  switch (detectFormat(text)) {
    case 'site-markdown':
      return readSiteMarkdown(text);
    case 'site-download':
      return readSiteDownload(text);
    case 'site-page':
      return readSitePage(text, knownTitles);
    case 'dialogue':
      return readDialogue(text);
    case 'plain':
      return readPlain(text);
  }
}
