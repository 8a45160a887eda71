import type { Wording } from '../attribution.ts';
import type { Quote } from '../quote.ts';

/** A quote on its way out, with what its reader wrote beside it. */
export interface Exported {
  /** A UUID. */
  readonly id: string;
  readonly quote: Quote;
  readonly note: string;
  readonly tags: readonly string[];
  /** Printable ASCII that goes along in a place where readers of the format do not look; for reading it back. */
  readonly carried?: string;
}

/** One form in which quotes leave Verbatim: the clipboard takes one, a file any number. */
export interface Export {
  /** A word of the address of a button, an option of a tool. */
  readonly id: string;
  readonly name: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The same quotes give the same text, and `wording` decides nothing but the words about them. */
  render(quotes: readonly Exported[], wording: Wording): string;
}
