import { compare } from '../search/compare.ts';
import { wordFolder } from '../search/fold-word.ts';
import { type Located, locate, type Match } from '../search/locate.ts';
import type { Mark } from '../search/mark.ts';
import { type Quotation, readQuotation } from '../search/read-quotation.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { isUnspaced } from '../transcript/segment/scripts.ts';
import type { Talk } from '../transcript/talk.ts';
import type { Span } from '../transcript/transcript.ts';
import { type Concern, guardOf } from './guard.ts';
import { type Judgement, judgeMarks } from './judge-marks.ts';
import { isWrittenLike } from './written-like.ts';

/** A talk in which quotations are looked up. */
export interface Searched {
  readonly talk: Talk;
  readonly index: SearchIndex;
}

/** A place that has the words of a quotation, and how these differ. */
export interface CheckedMatch {
  readonly talk: Talk;
  /** Ascending, apart. */
  readonly spans: readonly Span[];
  /** How alike quotation and text are there, from 0 to 1. */
  readonly score: number;
  readonly marks: readonly Mark[];
  readonly judgement: Judgement;
  /** The parts of the quotation stand in another order in the text. */
  readonly isReordered: boolean;
  /** Words right beside the place that deny it, and are not quoted. */
  readonly denials: readonly Concern[];
}

export type Outcome =
  /** no words in it */
  | 'empty'
  /** more than is looked up at a time */
  | 'too-long'
  /** fewer words than could be told from chance */
  | 'too-short'
  | 'found'
  /** said so often that it cannot be told which place is meant */
  | 'common'
  /** not found; the place shown is at least half alike */
  | 'nearest'
  | 'not-found';

export interface Checked {
  readonly outcome: Outcome;
  /** The best first. */
  readonly matches: readonly CheckedMatch[];
  /** How often exactly these words are said in all the talks. */
  readonly times: number;
  /**
   * Where nothing was found: the talks whose text is a translation, while the quotation is written as their voice
   * speaks. Whether it was said there nobody can tell from the text.
   */
  readonly untranslated: readonly Talk[];
}

/** Characters; about forty minutes of speech. */
export const LONGEST_QUOTATION = 20_000;
/** Below, a quotation is not looked up. A word of Chinese has a character and a half. */
const LEAST_WORDS = 3;
const CHARACTERS_A_WORD = 1.5;
const COMMON_TIMES = 6;
const MOST_SHOWN = 6;

/** @param form see `wordFolder` */
export const searched = (talk: Talk, form?: (character: string) => string): Searched => ({
  talk,
  index: createSearchIndex(talk.transcript.text, wordFolder(form)),
});

/** Finds a pasted quotation in talks, and says how far it is what they say. */
export function checkQuotation(pasted: string, all: readonly Searched[]): Checked {
  const nothing = (outcome: Outcome): Checked => ({ outcome, matches: [], times: 0, untranslated: [] });
  if (pasted.length > LONGEST_QUOTATION) return nothing('too-long');
  const names = all.flatMap(({ talk }) => talk.transcript.speakers.map(({ name }) => name));
  const quotation = readQuotation(pasted, names);
  const words = wordCount(quotation.words);
  if (words === 0) return nothing('empty');
  if (words < LEAST_WORDS) return nothing('too-short');
  const located = all.map((one) => ({ ...one, located: locate(one.index, quotation) }));
  const times = located.reduce((sum, one) => sum + one.located.times, 0);
  const inTalks = (pick: (located: Located) => readonly Match[]) =>
    located
      .flatMap((one) => pick(one.located).map((match) => ({ ...one, match })))
      .sort((a, b) => b.match.score - a.match.score)
      .slice(0, MOST_SHOWN)
      .map(({ talk, index, match }) => checkedMatch(talk, index, quotation, match));
  const matches = inTalks((one) => one.matches);
  if (matches.length > 0)
    return { outcome: times >= COMMON_TIMES ? 'common' : 'found', matches, times, untranslated: [] };
  const nearest = inTalks(({ nearest: one }) => (one ? [one] : [])).slice(0, 1);
  const untranslated = all
    .map(({ talk }) => talk)
    .filter(({ transcript }) => {
      const { language, spokenLanguage } = transcript;
      return isWrittenLike(quotation.words, spokenLanguage) && !isWrittenLike(quotation.words, language);
    });
  return { outcome: nearest.length > 0 ? 'nearest' : 'not-found', matches: nearest, times, untranslated };
}

function wordCount(text: string): number {
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
  const unspaced = letters.filter(isUnspaced).length;
  const spaced =
    text.match(/[\p{L}\p{N}][^\s\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]*/gu)?.filter((word) => !isUnspaced(word)) ?? [];
  return spaced.length + unspaced / CHARACTERS_A_WORD;
}

function checkedMatch(talk: Talk, index: SearchIndex, quotation: Quotation, match: Match): CheckedMatch {
  const { passages, spans, score } = match;
  const marks = compare(index.text, quotation, passages, index.fold);
  return {
    talk,
    spans,
    score,
    marks,
    judgement: judgeMarks(marks, talk.transcript.language),
    isReordered: passages.some(({ span }, i) => span.start < (passages[i - 1]?.span.start ?? 0)),
    denials: guardOf(talk.transcript, spans).filter(({ kind }) => kind.startsWith('negation')),
  };
}
