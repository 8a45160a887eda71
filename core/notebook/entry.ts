import type { Quote } from '../quote/quote.ts';

/** A quote that was saved, with what its reader wrote beside it. Plain JSON. */
export interface Entry {
  /** A UUID in lower case; it stays the same in every export. */
  readonly id: string;
  readonly quote: Quote;
  /** The reader's own words, as they were typed; at most {@link MAX_NOTE}. */
  readonly note: string;
  /** In the form and order of `normaliseTags`. */
  readonly tags: readonly string[];
  /** Since the epoch. */
  readonly savedAtMs: number;
  /** Since the epoch; never before `savedAtMs`. */
  readonly changedAtMs: number;
  /** 1 when it is saved, one more with each change: who changes it says which revision they saw. */
  readonly revision: number;
}

/** Longer than any note: characters. */
export const MAX_NOTE = 100_000;
