import { readSentenceJob } from '../../browser/sentence/sentence-job.ts';
import { wordingOf } from '../../browser/sentence/texts.ts';
import { serveUnseen } from '../../browser/sentence/unseen-document.ts';
import { copyHere } from './copy-here.ts';

/** The document that nobody sees, in which Chromium copies; it lives as long as that takes. */
serveUnseen(async (value, texts) => {
  const job = readSentenceJob(value);
  return job && copyHere(job, wordingOf(texts));
});
