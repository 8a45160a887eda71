import { load } from 'virtual:seeds/index';
import { copySentence } from '../../browser/sentence/copy-sentence.ts';
import type { SentenceJob, SentenceOutcome } from '../../browser/sentence/sentence-job.ts';
import type { Wording } from '../../core/quote/attribution.ts';

/** Copies in this document. */
export const copyHere = (job: SentenceJob, wording: Wording): Promise<SentenceOutcome> =>
  copySentence(job, async (videoId) => (await load[videoId]?.())?.default, wording);
