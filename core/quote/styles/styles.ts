import { APA } from './apa.ts';
import { CHICAGO_AUTHOR_DATE } from './chicago-author-date.ts';
import { CHICAGO_17, CHICAGO_BIBLIOGRAPHY, CHICAGO_NOTE } from './chicago-notes.ts';
import { GBT_2015, GBT_2025 } from './gbt.ts';
import { GOST_DESCRIPTION, GOST_REFERENCE } from './gost.ts';
import { HARVARD } from './harvard.ts';
import { IEEE } from './ieee.ts';
import { MLA_AUTHOR, MLA_TITLE } from './mla.ts';
import type { Style } from './style.ts';
import { VANCOUVER } from './vancouver.ts';
import { WIKIPEDIA } from './wikipedia.ts';

/** The styles that come with Verbatim, in the order in which they are listed. */
export const STYLES: readonly Style[] = [
  APA,
  MLA_AUTHOR,
  MLA_TITLE,
  CHICAGO_NOTE,
  CHICAGO_BIBLIOGRAPHY,
  CHICAGO_AUTHOR_DATE,
  CHICAGO_17,
  HARVARD,
  IEEE,
  VANCOUVER,
  GOST_REFERENCE,
  GOST_DESCRIPTION,
  GBT_2015,
  GBT_2025,
  WIKIPEDIA,
];

/** The style of this id; null where there is none. */
export const styleOf = (id: string): Style | null => STYLES.find((style) => style.id === id) ?? null;

/** The style of the citations in a template, where one of this id is not there: the one that most ask for. */
export const templateStyleOf = (id: string): Style => styleOf(id) ?? APA;
