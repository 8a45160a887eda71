import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import { sampleQuote } from '../../core/notebook/entry.sample.ts';
import type { Entry } from '../../core/notebook/entry.ts';
import { normaliseTags } from '../../core/notebook/tags.ts';
import type { Quote } from '../../core/quote/quote.ts';

/* What is saved while a browser is killed: every quote, note and tag follows from its number. */

/** The nth quote; no two are the same. */
export const quoteOf = (n: number): Quote =>
  sampleQuote(n % 200, { videoId: asVideoId(`quote${String(n).padStart(6, '0')}`) as VideoId });

/** Up to 4 kB, so that half of it would be seen. */
export const noteOf = (n: number, changed: boolean): string =>
  `${changed ? 'changed' : 'saved'} ${n}\n${`${n} ещё `.repeat((n * 7919) % 500)}end`;

export const tagsOf = (n: number): readonly string[] => normaliseTags([`tag${n}`, 'all']);

/** Every third quote is changed as soon as it is saved. */
export const isChanged = (n: number): boolean => n % 3 === 0;

/** What an entry is: its number and which of its forms; null when it is neither, or not whole. */
export function formOf({ quote, note, tags }: Entry): { readonly n: number; readonly changed: boolean } | null {
  const n = Number(quote.videoId.slice('quote'.length));
  const changed = note.startsWith('changed');
  const isWhole = note === noteOf(n, changed) && same(tags, tagsOf(n)) && same(quote, quoteOf(n));
  return isWhole ? { n, changed } : null;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
