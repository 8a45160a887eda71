import browser from 'webextension-polyfill';
import type { VideoId } from '../../core/base/video-id.ts';
import { captionsKey, SETTINGS_KEY, timesKey } from '../../core/reading/kept.ts';
import { askTab, type TabMoment } from './ask-tab.ts';
import { refusal, type SentenceJob, type SentenceOutcome } from './sentence-job.ts';
import { tellOutcome } from './tell-outcome.ts';

/** The name of the command in the manifest. */
const COPY_SENTENCE = 'copy-sentence';

/**
 * Copies the last complete sentence of the tab in front when its reader presses the shortcut, wherever the focus is, and
 * tells them. One is copied after the other; what is still being told of one keeps no other waiting.
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
    const answer = await asked.answer;
    const outcome = typeof answer === 'string' ? refusal(answer) : await copyAt(answer);
    const end = () => asked.close();
    void tellOutcome(tabId, asked, outcome).then(end, end);
  }

  const copyAt = async (moment: TabMoment): Promise<SentenceOutcome> =>
    copy({ kind: 'copy-sentence', ...moment, kept: await keptOf(moment.videoId) }).catch(() => refusal('refused'));
}

/** An unseen document has no way to the storage. */
async function keptOf(videoId: VideoId): Promise<SentenceJob['kept']> {
  const names = [timesKey(videoId), captionsKey(videoId), SETTINGS_KEY] as const;
  const kept = await browser.storage.local.get([...names]).catch(() => ({}) as Record<string, unknown>);
  const [said, learnt, settings] = names.map((name) => kept[name]);
  return { said, learnt, settings };
}
