import { ok, type Result } from '../base/result.ts';
import { readCaptions } from '../captions/read-captions.ts';
import type { Transcript } from '../transcript/transcript.ts';
import type { FoundCaptions } from '../watch/page-captions.ts';
import { captionAnchors } from './align/caption-anchors.ts';
import type { Learnt } from './learnt.ts';

/** What is to be learnt: when this text is spoken in the video that these captions are of. */
export interface LearnJob {
  readonly transcript: Transcript;
  readonly found: FoundCaptions;
  /** Length of that video, in milliseconds. */
  readonly videoMs: number;
}

export const LEARN_STAGES = ['reading', 'aligning'] as const;
export type LearnStage = (typeof LEARN_STAGES)[number];

/**
 * Reads captions and lays the text over them. May take a second or more.
 * @param begins called when a stage begins
 * @returns a problem, in one sentence, where they cannot be read or are not of this text
 */
export function learnFromCaptions(
  { transcript, found, videoMs }: LearnJob,
  begins: (stage: LearnStage) => void,
): Result<Learnt> {
  begins('reading');
  const captions = readCaptions(found.body);
  if (!captions.ok) return captions;
  begins('aligning');
  const evidence = captionAnchors(transcript, captions.value, videoMs);
  if (!evidence.ok) return evidence;
  const { from: way, language, kind, translated } = found;
  return ok({ from: { way, language, kind, translated }, videoMs, anchors: evidence.value.anchors });
}
