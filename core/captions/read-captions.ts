import { fail, type Result } from '../base/result.ts';
import type { Captions, RawCue } from './captions.ts';
import { readJson3 } from './formats/json3.ts';
import { readPanelLines } from './formats/panel-lines.ts';
import { readSrv3 } from './formats/srv3.ts';
import { readSubRip } from './formats/subrip.ts';
import { readWebVtt } from './formats/webvtt.ts';
import { gatherCues } from './gather-cues.ts';

/** The words of 33 hours, each with its time, are 16 million characters of json3. */
const MAX_CHARACTERS = 32_000_000;

/** Each answers null for what is not its own; the first that does not is right. */
const READERS: readonly ((text: string) => RawCue[] | null)[] = [
  (text) => (/^[\s\ufeff]*\{/.test(text) ? readJson3(text) : null),
  (text) => (/^[\s\ufeff]*</.test(text) ? readSrv3(text) : null),
  readWebVtt,
  readSubRip,
  readPanelLines,
];

/**
 * Reads captions of any known form, recognised by their content. Never throws.
 * @returns a problem, in one sentence, for what is no captions or holds none
 */
export function readCaptions(text: string): Result<Captions> {
  if (text.length > MAX_CHARACTERS)
    return fail('captions-unreadable', 'These captions are larger than those of any recording.');
  if (text.trim() === '') return fail('captions-unreadable', 'The captions are empty.');
  for (const read of READERS) {
    const cues = read(text);
    if (cues) return gatherCues(cues);
  }
  const forms = 'json3, srv3, WebVTT, SubRip, or lines that begin with m:ss';
  return fail('captions-unreadable', `These are no captions: ${forms} can be read.`);
}
