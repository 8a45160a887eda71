/** Marks above and below Latin, Greek and Cyrillic letters, points of Hebrew and signs of Arabic vowels. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
/** A breve over и makes another letter, not the same one with a mark. */
const SHORT_I = /\u0438\u0306|\u0418\u0306/g;
/** What Unicode does not take apart. */
const WHOLE: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ς: 'σ', '’': "'", '‘': "'" };

/**
 * A text as words are looked up in it: case, accents, width and the form of apostrophes do not count (ё is е, é is e,
 * ß is ss; й stays another letter than и), and white space is one space.
 */
export const foldWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(SHORT_I, 'й')
    .replace(MARKS, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/[łøđς’‘]/g, (letter) => WHOLE[letter] ?? letter)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
