import type { Result } from '../base/result.ts';
import type { Quote } from '../quote/quote.ts';
import type { Entry } from './entry.ts';

/** What of an entry can be changed; what is not named stays. */
export interface Change {
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly quote?: Quote;
}

/** What became of entries that were imported. */
export interface Taken {
  /** The notebook did not have them. */
  readonly added: number;
  /** It had them, just so. */
  readonly same: number;
  /** It had them with another note, other tags or times, and has both now. */
  readonly merged: number;
}

/** What is wrong with a notebook that can be read. */
export interface Condition {
  /** How many things in it nothing can be made of; they are left as they are. */
  readonly unreadable: number;
  /** How many quotes were in it when the browser threw it away; 0 when it did not. */
  readonly lost: number;
}

/**
 * The saved quotes of one reader. Nothing throws. A change is confirmed when it is on disk, and not before; one that
 * fails leaves everything as it was.
 *
 * Problems are `notebook-…` (nothing was done: full, denied, private, damaged, blocked, newer), and of one entry
 * `entry-gone`, `entry-changed` (another window changed the same field meanwhile: both texts are there, the other's in
 * the notebook, one's own where it is being written) and `note-too-long`. `problem-words.ts` has a sentence for each.
 */
export interface Notebook {
  /** Every entry, by when it was saved (then by id). */
  all(): Promise<Result<readonly Entry[]>>;
  /** Saves a quote. One that is there already is not saved twice: note and tags are added to it. */
  save(quote: Quote, note?: string, tags?: readonly string[]): Promise<Result<Entry>>;
  /**
   * Changes an entry that was seen at `revision`. What others have changed since stays, unless it is the same field:
   * tags are put together, of a note or a quote the change is refused.
   */
  change(id: string, revision: number, change: Change): Promise<Result<Entry>>;
  /**
   * Deletes entries, and answers those that were there. They can be restored for {@link KEPT_REMOVED_MS}; where there is
   * no room to keep them, only by who has the answer.
   */
  remove(ids: readonly string[]): Promise<Result<readonly Entry[]>>;
  /** Brings back entries that were removed, as they were. */
  restore(entries: readonly Entry[]): Promise<Result<void>>;
  /** The entries that can be restored, the last removed first. */
  removed(): Promise<Result<readonly Entry[]>>;
  /** Imports entries: all of them or none. */
  take(entries: readonly Entry[]): Promise<Result<Taken>>;
  condition(): Promise<Result<Condition>>;
  /** The things that nothing can be made of, as JSON, for somebody who can. */
  unreadable(): Promise<Result<string>>;
  /** The reader knows that quotes were lost. */
  acceptLoss(): Promise<void>;
  /** Calls the listener after every change, whichever window made it, until what it answers is called. */
  subscribe(listener: () => void): () => void;
}

/** For how long a removed entry can be restored, milliseconds: 30 days. */
export const KEPT_REMOVED_MS = 30 * 24 * 3600 * 1000;
