import type { StartWork } from '../../core/reading/sharpen.ts';
import type { GlossaryAsset } from '../../core/timing/align/bilingual/glossary.ts';
import type { Transcript } from '../../core/transcript/transcript.ts';
import { readWorkMessage } from './messages.ts';

/**
 * Work on captions in a worker of its own, which ends with its last word, or when it is stopped.
 * @param glossaryFor loads what a text needs to be compared with captions in another language; null for nothing
 */
export const workIn =
  (open: () => Worker, glossaryFor: (transcript: Transcript) => Promise<GlossaryAsset | null>): StartWork =>
  (job, told) => {
    let worker: Worker | null;
    try {
      worker = open();
    } catch {
      told({ kind: 'broken' });
      return () => undefined;
    }
    const end = (): void => {
      worker?.terminate();
      worker = null;
    };
    const fail = (event: Event): void => {
      event.preventDefault();
      end();
      told({ kind: 'broken' });
    };
    worker.onmessage = ({ data }) => {
      const news = readWorkMessage(data, job.transcript) ?? { kind: 'broken' };
      if (news.kind !== 'stage') end();
      told(news);
    };
    worker.onerror = fail;
    worker.onmessageerror = fail;
    // Without its glossary a text may still have names and numbers enough; else the aligner says what is missing.
    const glossary = glossaryFor(job.transcript).catch(() => null);
    void glossary.then((loaded) => worker?.postMessage({ ...job, glossary: loaded }));
    return end;
  };
