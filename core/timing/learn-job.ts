import type { Transcript } from '../transcript/transcript.ts';
import type { FoundCaptions } from '../watch/page-captions.ts';
import type { GlossaryAsset } from './align/bilingual/glossary.ts';

/** What is to be learnt: when this text is spoken in the video that these captions are of. */
export interface LearnJob {
  readonly transcript: Transcript;
  readonly found: FoundCaptions;
  /** Length of that video, in milliseconds. */
  readonly videoMs: number;
  /** For captions in another language than the text; null where there is none. */
  readonly glossary: GlossaryAsset | null;
}

export const LEARN_STAGES = ['reading', 'aligning'] as const;
export type LearnStage = (typeof LEARN_STAGES)[number];
