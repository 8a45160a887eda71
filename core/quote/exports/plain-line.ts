/** One line of text with one space between words: for titles, names and notes, where a line is a value. */
export const plainLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** One line of quoted words: nothing is changed but line ends and controls, which are a space. */
export const unbroken = (words: string): string => words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
