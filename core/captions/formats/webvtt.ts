import type { Piece, RawCue } from '../captions.ts';
import { arrowBlocks, parseStamp } from './arrow-blocks.ts';
import { decodeEntities } from './entities.ts';

const TAG = /<([^<>]*)>/;

/** WebVTT. A time between words (`<00:00:01.500>`) is the moment of what follows. */
export function readWebVtt(text: string): RawCue[] | null {
  if (!/^[\s\ufeff]*WEBVTT(?:\s|$)/.test(text)) return null;
  return arrowBlocks(text).map(({ startMs, endMs, lines }) => ({ startMs, endMs, pieces: piecesOf(lines, startMs) }));
}

/** The pieces between times; a line without times has none of its own, whatever its neighbours in the cue have. */
function piecesOf(lines: readonly string[], startMs: number): Piece[] {
  return lines.flatMap((line, index): Piece[] => {
    const pieces: { text: string; timeMs: number | null }[] = [{ text: index === 0 ? '' : '\n', timeMs: null }];
    // Split at tags: text stands at even places, the insides of tags at odd ones.
    for (const [i, part] of line.split(TAG).entries()) {
      if (i % 2 === 0) (pieces.at(-1) as { text: string }).text += decodeEntities(part);
      else {
        const timeMs = parseStamp(part);
        if (timeMs !== null) pieces.push({ text: '', timeMs });
      }
    }
    const [first] = pieces;
    if (first && pieces.length > 1) first.timeMs = startMs;
    return pieces;
  });
}
