import type { StartWork } from '../../core/reading/sharpen.ts';
import { readWorkMessage } from './messages.ts';

/** Work on captions in a worker of its own, which ends with its last word, or when it is stopped. */
export const workIn =
  (open: () => Worker): StartWork =>
  (job, told) => {
    let worker: Worker | null = open();
    const end = (): void => {
      worker?.terminate();
      worker = null;
    };
    worker.onmessage = ({ data }) => {
      const news = readWorkMessage(data, job.transcript) ?? { kind: 'broken' };
      if (news.kind !== 'stage') end();
      told(news);
    };
    const fail = (event: Event): void => {
      event.preventDefault();
      end();
      told({ kind: 'broken' });
    };
    worker.onerror = fail;
    worker.onmessageerror = fail;
    worker.postMessage(job);
    return end;
  };
