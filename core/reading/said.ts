import { asArray, asNumber, asString, at, type Json } from '../base/json.ts';
import { type Heard, withHeard } from '../timing/heard.ts';
import { isSameLength } from '../timing/same-length.ts';
import type { KnownOfVideo } from '../timing/talk-times.ts';
import type { Transcript } from '../transcript/transcript.ts';

/**
 * What a reader said of the times of a talk: by how much they are off, or what they heard when. One of the two, the
 * later: an offset speaks of all that is bundled, and so does what was heard.
 */
export interface Said extends Pick<KnownOfVideo, 'offsetMs' | 'heard'> {
  /** Length of the video that it was said of, in milliseconds: another cut is asked about again. */
  readonly videoMs: number;
}

/** More than a reader moves times by: the longest videos last 12 hours. */
export const MAX_OFFSET_MS = 12 * 3600 * 1000;
/** More than anybody marks by ear. */
const MAX_HEARD = 500;

/** As it is kept: what was heard with the version of the text, whose positions it has. */
export function writeSaid(said: Said | null, { version }: Transcript): Readonly<Record<string, Json>> {
  if (!said) return {};
  const { videoMs, offsetMs, heard } = said;
  return heard.length > 0 ? { videoMs, version, heard } : { videoMs, offsetMs };
}

/** Reads what `writeSaid` wrote; null where nothing was said, or nothing that holds for this text. */
export function readSaid(value: Json, transcript: Transcript): Said | null {
  const videoMs = asNumber(at(value, 'videoMs'));
  if (videoMs === undefined || !Number.isSafeInteger(videoMs) || videoMs <= 0) return null;
  const heard = asString(at(value, 'version')) === transcript.version ? readHeard(at(value, 'heard'), transcript) : [];
  if (heard.length > 0) return { videoMs, offsetMs: null, heard };
  const offsetMs = asNumber(at(value, 'offsetMs'));
  if (offsetMs === undefined || !Number.isSafeInteger(offsetMs) || Math.abs(offsetMs) > MAX_OFFSET_MS) return null;
  return { videoMs, offsetMs, heard };
}

function readHeard(value: Json, { text }: Transcript): readonly Heard[] {
  const within = (number: number | undefined, most: number): number is number =>
    number !== undefined && Number.isSafeInteger(number) && number >= 0 && number <= most;
  let heard: readonly Heard[] = [];
  for (const one of asArray(value).slice(0, MAX_HEARD)) {
    const [position, mediaMs] = [asNumber(at(one, 'position')), asNumber(at(one, 'mediaMs'))];
    if (within(position, text.length) && within(mediaMs, MAX_OFFSET_MS))
      heard = withHeard(heard, { position, mediaMs });
  }
  return heard;
}

const NOTHING_SAID = { offsetMs: null, heard: [] } as const;

/**
 * What was said of a video of this length; nothing while its length is unknown. There is nothing to move in a video as
 * long as the talk, but its words may be heard elsewhere than they were thought to be.
 */
export function saidOf(said: Said | null, videoMs: number | null, talkMs: number): Pick<Said, 'offsetMs' | 'heard'> {
  if (!said || videoMs === null || !isSameLength(said.videoMs, videoMs)) return NOTHING_SAID;
  return { offsetMs: isSameLength(videoMs, talkMs) ? null : said.offsetMs, heard: said.heard };
}
