import browser from 'webextension-polyfill';
import { at, type Json } from '../../core/base/json.ts';
import { readSentenceOutcome, type SentenceJob, type SentenceOutcome } from './sentence-job.ts';
import { textsOf } from './texts.ts';

/** Chrome's documents that nobody sees, which the polyfill's types do not know. */
interface OffscreenApi {
  createDocument(options: { url: string; reasons: readonly string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

const { offscreen } = browser as { offscreen?: OffscreenApi };

/** Whether this background has no document of its own, but may open one: a service worker. */
export const hasUnseenDocument = (): boolean => offscreen !== undefined;

/**
 * Has a sentence copied in a document that nobody sees: a service worker can neither load a text nor reach the
 * clipboard (docs/decisions/0023-an-unseen-document.md). That document has no other interface of the browser than
 * messages, so that it is handed everything: what is kept, and the texts.
 */
export async function copyUnseen(job: SentenceJob): Promise<SentenceOutcome> {
  // One may be left over by a worker that was stopped.
  await offscreen?.closeDocument().catch(() => undefined);
  await offscreen?.createDocument({
    url: 'offscreen.html',
    reasons: ['CLIPBOARD'],
    justification: 'Copies the last complete sentence of a talk with its citation.',
  });
  try {
    return readSentenceOutcome(await browser.runtime.sendMessage({ ...job, texts: textsOf() }));
  } finally {
    await offscreen?.closeDocument().catch(() => undefined);
  }
}

/** In that document: does what only the extension's own background may ask for, and answers. */
export function serveUnseen(copy: (value: unknown, texts: Json) => Promise<SentenceOutcome | null>): void {
  browser.runtime.onMessage.addListener((value: unknown, sender: browser.Runtime.MessageSender) => {
    // Nothing that a page could make a content script say.
    if (sender.tab !== undefined || sender.id !== browser.runtime.id) return undefined;
    return copy(value, at(value, 'texts'));
  });
}
