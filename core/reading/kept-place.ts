import { asBoolean, asNumber, asString, at, type Json } from '../base/json.ts';
import type { Transcript } from '../transcript/transcript.ts';

/** What is at the top of the view: a position in the text, and how far below the edge its line begins. */
export interface TopOfView {
  readonly position: number;
  /** CSS pixels; below 0 for a line that is cut off. */
  readonly offsetPx: number;
}

/** Where a reader is in a talk, as far as it is kept. */
export interface KeptPlace {
  /** Whether the text follows the video. */
  readonly following: boolean;
  /** Null before the reader went anywhere. */
  readonly top: TopOfView | null;
}

/** How much of the text is kept with a position, to find it again in a text that was edited. */
const SAMPLE_LENGTH = 60;
/** Less than this may stand anywhere. */
const LEAST_SAMPLE = 12;
/** Higher than any view. */
const MAX_PX = 20_000;

/** A place as it is stored: with the version of the text, and the words that stand there. */
export function writePlace({ following, top }: KeptPlace, transcript: Transcript): Readonly<Record<string, Json>> {
  const sample = top && transcript.text.slice(top.position, top.position + SAMPLE_LENGTH);
  return { version: transcript.version, following, ...(top && { ...top, sample }) };
}

/**
 * Reads what `writePlace` wrote, perhaps for another version of the text: the position is then where the same words
 * stand now. Null for what is no place, and for one whose words are gone.
 */
export function readPlace(value: Json, transcript: Transcript): KeptPlace | null {
  const following = asBoolean(at(value, 'following'));
  const position = asNumber(at(value, 'position'));
  const offsetPx = asNumber(at(value, 'offsetPx'));
  if (following === undefined) return null;
  if (position === undefined || offsetPx === undefined) return following ? { following, top: null } : null;
  if (!Number.isSafeInteger(position) || Math.abs(offsetPx) > MAX_PX) return null;
  const sample = asString(at(value, 'sample')) ?? '';
  const known = asString(at(value, 'version')) === transcript.version;
  const found = known ? position : nearest(transcript.text, sample.slice(0, SAMPLE_LENGTH), position);
  if (found === null || found < 0 || found >= transcript.text.length)
    return following ? { following, top: null } : null;
  return { following, top: { position: found, offsetPx: Math.round(offsetPx) } };
}

/** Where a sample stands in a text, the nearest to where it stood; null where it does not. */
function nearest(text: string, sample: string, position: number): number | null {
  if (sample.length < LEAST_SAMPLE) return null;
  const after = text.indexOf(sample, Math.max(0, position));
  const before = text.lastIndexOf(sample, Math.max(0, position));
  if (after < 0 || before < 0) return Math.max(after, before) < 0 ? null : Math.max(after, before);
  return after - position < position - before ? after : before;
}
