/** One line of text, for formats in which a line is a value. */
export const plainLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
