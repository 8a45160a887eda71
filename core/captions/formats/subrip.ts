import type { RawCue } from '../captions.ts';
import { arrowBlocks } from './arrow-blocks.ts';
import { decodeEntities } from './entities.ts';

/** Marks that some writers put into SubRip: HTML's `<i>`, `<font …>`, and placement as `{\an8}`. */
const MARKUP = /<\/?[a-z][^<>]*>|\{\\[^{}]*\}/gi;

/** SubRip. @returns null for a text without a timing line */
export function readSubRip(text: string): RawCue[] | null {
  const blocks = arrowBlocks(text);
  if (blocks.length === 0) return null;
  return blocks.map(({ startMs, endMs, lines }) => {
    return { startMs, endMs, pieces: [{ text: decodeEntities(lines.join('\n').replace(MARKUP, '')), timeMs: null }] };
  });
}
