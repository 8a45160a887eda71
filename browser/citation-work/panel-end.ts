import { fail, ok, type Result } from '../../core/base/result.ts';
import type { Cited } from '../../core/quote/cited-text.ts';
import type { CslNode } from '../../core/quote/csl/csl-tree.ts';
import type { StyleAtWork } from '../../core/quote/csl/own-styles.ts';
import type { OwnStyle } from '../../core/quote/csl/read-style.ts';
import type { Citation } from '../../core/quote/styles/citation.ts';
import type { Scheduler } from '../../core/timing/playhead.ts';
import { type FromWorker, readFromWorker, type ToWorker } from './messages.ts';

/** A real style is tried in a tenth of a second, and cites in a few milliseconds; one that takes this long goes on for ever. */
const LIMIT_MS = 5000;

const fails = (sentence: string): Result<never> => fail('style-unreadable', sentence);

/**
 * Gives a style to a worker, which tries it. Whatever the style does there, it is ended after five seconds.
 * @param locales the texts that a style in its language needs
 */
export async function openStyle(
  start: () => Worker,
  locales: Readonly<Record<string, CslNode>>,
  scheduler: Pick<Scheduler, 'after'>,
  { name, tree, language }: OwnStyle,
): Promise<Result<StyleAtWork>> {
  const waiting = new Map<number, (answer: FromWorker | null) => void>();
  let worker: Worker | null;
  let last = 0;
  try {
    worker = start();
  } catch {
    return fails('This browser did not start what cites in a style: reload the panel, and try again.');
  }
  const end = (): void => {
    worker?.terminate();
    worker = null;
    for (const answer of [...waiting.values()]) answer(null);
  };
  const broken = (event: Event): void => {
    event.preventDefault();
    end();
  };
  worker.onerror = broken;
  worker.onmessageerror = broken;
  worker.onmessage = ({ data }) => {
    const message = readFromWorker(data);
    if (message) waiting.get(message.kind === 'cited' ? message.number : 0)?.(message);
    else end();
  };

  /** The answer to a message under this number; null when there is none within the limit. */
  const ask = (number: number, message: ToWorker): Promise<FromWorker | null> =>
    new Promise((resolve) => {
      if (!worker) return resolve(null);
      const cancel = scheduler.after(LIMIT_MS, end);
      waiting.set(number, (answer) => {
        cancel();
        waiting.delete(number);
        resolve(answer);
      });
      worker.postMessage(message);
    });

  const opened = await ask(0, { kind: 'open', tree, language, locales });
  if (opened?.kind === 'opened') {
    const cite = async (citation: Citation): Promise<Cited | null> => {
      const number = ++last;
      const answer = await ask(number, { kind: 'cite', number, citation });
      return answer?.kind === 'cited' ? answer.cited : null;
    };
    return ok({ name, cite, end });
  }
  end();
  return fails(opened?.kind === 'refused' ? opened.detail : 'This style did not come to an end: choose another.');
}
