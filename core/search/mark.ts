import type { AsideKind } from './read-quotation.ts';

export type MarkKind =
  | 'same'
  /** the same words; their case, marks, accents, or whether they are written apart differ */
  | 'spelling'
  /** a sound that is no word ("um") is not quoted */
  | 'filler'
  /** the text has other words there */
  | 'changed'
  /** the text has words there that are not quoted */
  | 'missing'
  /** the text does not have these words there */
  | 'added'
  /** here the text goes on, or stands elsewhere, and the quotation does not say so; no words belong to it */
  | 'gap'
  | AsideKind;

/**
 * A stretch of a quotation and what stands there in the text. One after the other, `pasted` is the quotation, and
 * `found` what its places in the text say.
 */
export interface Mark {
  readonly kind: MarkKind;
  readonly pasted: string;
  readonly found: string;
}
