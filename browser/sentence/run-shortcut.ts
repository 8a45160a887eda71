import browser from 'webextension-polyfill';
import type { VideoId } from '../../core/base/video-id.ts';
import { captionsKey, SETTINGS_KEY, timesKey } from '../../core/reading/kept.ts';
import { type AskedTab, askTab, type TabMoment } from './ask-tab.ts';
import { refusal, type SentenceJob, type SentenceOutcome } from './sentence-job.ts';
import { tellOutcome } from './tell-outcome.ts';

/** The name of the command in the manifest. */
const COPY_SENTENCE = 'copy-sentence';

/**
 * Copies the last complete sentence of the tab in front when its reader presses the shortcut, wherever the focus is, and
 * tells them. One after the other: a second press finds the first one done.
 */
export function onSentenceShortcut(
  hasTranscript: (videoId: string) => boolean,
  copy: (job: SentenceJob) => Promise<SentenceOutcome>,
): void {
  let last = Promise.resolve();
  browser.commands.onCommand.addListener((name, tab) => {
    const atMs = Date.now();
    const tabId = tab?.id;
    if (name !== COPY_SENTENCE || tabId === undefined) return;
    last = last.then(() => run(tabId, atMs)).catch(() => undefined);
  });

  async function run(tabId: number, atMs: number): Promise<void> {
    const asked = askTab(tabId, hasTranscript, atMs);
    try {
      const answer = await asked.answer;
      const outcome = typeof answer === 'string' ? refusal(answer) : await copyAt(answer);
      await tell(tabId, asked, outcome);
    } finally {
      asked.close();
    }
  }

  const copyAt = async (moment: TabMoment): Promise<SentenceOutcome> =>
    copy({ kind: 'copy-sentence', ...moment, kept: await keptOf(moment.videoId) }).catch(() => refusal('refused'));

  const tell = (tabId: number, asked: AskedTab, outcome: SentenceOutcome): Promise<void> =>
    tellOutcome(tabId, asked, outcome);
}

/** An unseen document has no way to the storage. */
async function keptOf(videoId: VideoId): Promise<SentenceJob['kept']> {
  const names = [timesKey(videoId), captionsKey(videoId), SETTINGS_KEY] as const;
  const kept = await browser.storage.local.get([...names]).catch(() => ({}) as Record<string, unknown>);
  const [said, learnt, settings] = names.map((name) => kept[name]);
  return { said, learnt, settings };
}
