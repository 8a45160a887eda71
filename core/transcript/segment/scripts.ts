/**
 * Pattern source (flag `u`): one letter or digit of a script that writes no spaces between words, with the marks that
 * belong to it. Unicode Script_Extensions: Han, the Kana, Thai, Lao, Khmer, Myanmar.
 */
export const UNSPACED = String.raw`(?:(?=[\p{L}\p{N}])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}])`;

const UNSPACED_CHARACTER = new RegExp(`^${UNSPACED}`, 'u');

/** True where a text begins with such a letter. */
export const isUnspaced = (text: string): boolean => UNSPACED_CHARACTER.test(text);

export const hasLetterOrDigit = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Opening brackets and quotation marks, and the opening marks of Spanish: they belong to what follows. */
export const OPENING = /[\p{Ps}\p{Pi}¿¡]/u;
