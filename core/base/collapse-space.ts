/**
 * Characters without width that say nothing about the words: soft hyphen, zero-width space, word joiner, byte order
 * mark.
 */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * One space for any run of white space (no-break and ideographic spaces and control characters too), none at the
 * ends.
 */
export const collapseSpace = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
