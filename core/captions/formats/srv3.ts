import { asNumber } from '../../base/json.ts';
import type { Piece, RawCue } from '../captions.ts';
import { decodeEntities } from './entities.ts';

/** An element's own attributes: `t` a time, `d` a duration, both whole milliseconds. */
function attribute(attributes: string, name: string): number | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["'](-?\\d{1,12})["']`).exec(attributes);
  return asNumber(match?.[1]);
}

/**
 * YouTube's XML: `<p t d>` is a line, `<s t>` a word in it with its offset, if any.
 * @returns null for what is not srv3
 */
export function readSrv3(text: string): RawCue[] | null {
  if (!text.includes('<timedtext')) return null;
  const cues: RawCue[] = [];
  // Split, not matched as a whole: a line that is never closed costs nothing.
  for (const part of text.split(/<p(?=[\s>])/).slice(1)) {
    const open = part.indexOf('>');
    if (open < 0) continue;
    const startMs = attribute(part.slice(0, open), 't');
    if (startMs === undefined) continue;
    const durationMs = attribute(part.slice(0, open), 'd');
    const isEmpty = part[open - 1] === '/';
    const close = part.indexOf('</p', open);
    const content = isEmpty ? '' : part.slice(open + 1, close < 0 ? undefined : close);
    const endMs = durationMs === undefined ? null : startMs + Math.max(0, durationMs);
    cues.push({ startMs, endMs, pieces: piecesOf(content, startMs) });
  }
  return cues;
}

function piecesOf(content: string, startMs: number): Piece[] {
  const parts = content.split(/<s(?=[\s>])/);
  const plain = (marked: string) => decodeEntities(marked.replace(/<br\s*\/?>/g, ' ').replace(/<[^<>]*>/g, ''));
  if (parts.length === 1) return [{ text: plain(content), timeMs: null }];
  const isTimed = parts.some((part) => attribute(part.split('>', 1)[0] as string, 't') !== undefined);
  return parts.flatMap((part, index): Piece[] => {
    const open = index === 0 ? -1 : part.indexOf('>');
    const words = plain(part.slice(open + 1));
    if (words === '') return [];
    const offsetMs = index === 0 ? 0 : (attribute(part.slice(0, Math.max(0, open)), 't') ?? 0);
    return [{ text: words, timeMs: isTimed ? startMs + offsetMs : null }];
  });
}
