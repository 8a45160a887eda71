import type { CapturedDocument } from '../captured.ts';
import { isSiteOutline, readSiteOutline } from './site-outline.ts';

const TRANSCRIPT = /^##\s+Транскрипт\s*$/i;

/** The site's Markdown page of a video: the transcript under `## Транскрипт`. */
export const isSiteMarkdown = (lines: readonly string[]): boolean => isSiteOutline(lines, TRANSCRIPT);

export const readSiteMarkdown = (text: string): CapturedDocument => readSiteOutline(text, 'site-markdown', TRANSCRIPT);
