/** Half a character beyond the Basic Multilingual Plane. */
const HALF_CHARACTER = /\p{Cs}/gu;

/** What was typed, as it can be written to a file: half a character becomes the character that says so. */
export const wellFormed = (typed: string): string => typed.replace(HALF_CHARACTER, '\ufffd');
