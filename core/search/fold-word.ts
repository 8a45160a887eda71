/** Accents and the dots of ё, but not the breve of й: without it that is another letter. */
const ACCENTS = /(?<!и)[\u0300-\u036f]/g;

/** Gives what a spelling is looked up as. */
export type FoldWord = (word: string) => string;

/**
 * Folds what writers leave out or change without another word coming of it: accents, ё, full and half width, ligatures.
 * @param form the one form in which a character is compared, such as the simplified one of a Chinese character; without
 * it, traditional and simplified characters are different words, because which belong together stands in a dictionary
 */
export function wordFolder(form: (character: string) => string = (character) => character): FoldWord {
  return (word) => {
    const folded = word.normalize('NFKD').replace(ACCENTS, '').normalize('NFC').toLowerCase();
    let formed = '';
    for (const character of folded) formed += form(character);
    return formed;
  };
}
