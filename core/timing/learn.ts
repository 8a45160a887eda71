import { ok, type Result } from '../base/result.ts';
import { readCaptions } from '../captions/read-captions.ts';
import { decodeGlossary } from './align/bilingual/glossary.ts';
import { captionAnchors } from './align/caption-anchors.ts';
import type { LearnJob, LearnStage } from './learn-job.ts';
import type { Learnt } from './learnt.ts';

/**
 * Reads captions and lays the text over them. May take a second or more.
 * @param begins called when a stage begins
 * @returns a problem, in one sentence, where they cannot be read or are not of this text
 */
export function learnFromCaptions(
  { transcript, found, videoMs, glossary }: LearnJob,
  begins: (stage: LearnStage) => void,
): Result<Learnt> {
  begins('reading');
  const captions = readCaptions(found.body);
  if (!captions.ok) return captions;
  begins('aligning');
  const evidence = captionAnchors(transcript, captions.value, videoMs, glossary && decodeGlossary(glossary));
  if (!evidence.ok) return evidence;
  const { from: way, language, kind, translated } = found;
  return ok({ from: { way, language, kind, translated }, videoMs, anchors: evidence.value.anchors });
}
