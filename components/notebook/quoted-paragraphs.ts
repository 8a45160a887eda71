import type { Quote } from '../../core/quote/quote.ts';
import type { Speaker } from '../../core/transcript/transcript.ts';

/** What one speaker says, in pieces: between two of them words were left out. */
export interface QuotedParagraph {
  readonly speaker: Speaker | null;
  /** Whether words were left out before it, too. */
  readonly isAfterOmission: boolean;
  readonly pieces: readonly string[];
}

/** The words of a quote as they are set: who goes on speaking after an omission does so in the same paragraph. */
export function quotedParagraphs({ passages }: Quote): readonly QuotedParagraph[] {
  const paragraphs: { speaker: Speaker | null; isAfterOmission: boolean; pieces: string[] }[] = [];
  passages.forEach(({ turns }, passage) => {
    turns.forEach(({ speaker, words }, turn) => {
      const last = paragraphs.at(-1);
      const isAfterOmission = passage > 0 && turn === 0;
      if (last && isAfterOmission && last.speaker?.name === speaker?.name) last.pieces.push(words);
      else paragraphs.push({ speaker, isAfterOmission, pieces: [words] });
    });
  });
  return paragraphs;
}
