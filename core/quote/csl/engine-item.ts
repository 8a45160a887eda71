import type { Citation, CitedVideo } from '../styles/citation.ts';
import { momentRange } from '../styles/moments.ts';
import { plainField, titleField } from './marked-output.ts';

/**
 * Types of CSL that an online video may be cited as. Which of them a style knows best differs: `webpage` is printed
 * with its address by 2,488 of 2,858 official styles, `motion_picture` by 1,339, but APA and IEEE know the latter.
 */
export const ITEM_TYPES = ['webpage', 'motion_picture', 'post-weblog', 'broadcast'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** The name by which the engine asks for the one source there is. */
export const ITEM_ID = 'video';

interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

/** A video in CSL-JSON, for citeproc-js. */
export function engineItem(video: CitedVideo, type: ItemType): Readonly<Record<string, unknown>> {
  const issued = dateOf(video.published);
  const accessed = dateOf(video.accessed);
  return {
    id: ITEM_ID,
    type,
    title: titleField(video.title),
    ...(video.channel && { author: [{ literal: plainField(video.channel) }] }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(type === 'motion_picture'
      ? { publisher: 'YouTube', medium: 'Video' }
      : { 'container-title': 'YouTube', ...(type === 'post-weblog' && { genre: 'video' }) }),
    URL: plainField(video.url),
    language: video.language,
  };
}

function dateOf(iso: string): CslDate | null {
  const parts = /^\d{4}(?:-\d{2}){0,2}$/.test(iso) ? iso.split('-').map(Number) : [];
  return parts.length > 0 ? { 'date-parts': [parts] } : null;
}

/** The moment as a style is to print it: `3:12`, `≈ 3:12–3:25`. Hyphens would not become dashes. */
export const momentOf = ({ locator }: Citation): string | null => locator && momentRange(locator);
