import type { CapturedDocument } from '../captured.ts';
import { isSiteOutline, readSiteOutline } from './site-outline.ts';

const TRANSCRIPT = /^##\s+Содержание\s*$/i;

/** The site's download of a video: the transcript under `## Содержание`, each heading after a link with its time. */
export const isSiteDownload = (lines: readonly string[]): boolean => isSiteOutline(lines, TRANSCRIPT);

export const readSiteDownload = (text: string): CapturedDocument => readSiteOutline(text, 'site-download', TRANSCRIPT);
