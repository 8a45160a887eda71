import type { Quote } from './quote.ts';

/** How it is said that words were left out. */
export interface Omission {
  /** By itself. */
  readonly mark: string;
  /** Between words of one speaker. */
  readonly within: string;
}

/**
 * By the language of the text: Chinese `……` without spaces, Russian `<…>`, else `[…]`. Transcripts write pauses with
 * dots, so where the quoted words hold some themselves, the Chinese mark is put in brackets.
 */
export function omissionOf({ language, passages }: Pick<Quote, 'language' | 'passages'>): Omission {
  switch (language.toLowerCase().split('-')[0]) {
    case 'zh': {
      const mark = passages.some(({ words }) => words.includes('…')) ? '[……]' : '……';
      return { mark, within: mark };
    }
    case 'ru':
      return { mark: '<…>', within: ' <…> ' };
    default:
      return { mark: '[…]', within: ' […] ' };
  }
}
