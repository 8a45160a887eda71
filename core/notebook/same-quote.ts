import type { Quote } from '../quote/quote.ts';

/**
 * Whether two quotes are the same words of the same place. In the same text its offsets decide; in a text that was
 * edited since, the words and what stands beside them do. Times do not count: they get sharper.
 */
export function sameQuote(a: Quote, b: Quote): boolean {
  if (a.videoId !== b.videoId || a.language !== b.language || a.passages.length !== b.passages.length) return false;
  const sameText = a.version === b.version;
  return a.passages.every((passage, index) => {
    const other = b.passages[index];
    if (!other || passage.words !== other.words) return false;
    return sameText
      ? passage.start === other.start && passage.end === other.end
      : passage.before === other.before && passage.after === other.after;
  });
}

/**
 * What two quotes have in common that are the same: for finding those that may be. A number (FNV-1a, 32 bits) of words
 * and talk; others may have it too.
 */
export function quoteKey({ videoId, language, passages }: Quote): number {
  let hash = 0x811c9dc5;
  for (const text of [videoId, language, ...passages.map(({ words }) => words)]) {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
