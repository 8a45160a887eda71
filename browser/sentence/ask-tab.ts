import browser from 'webextension-polyfill';
import { mediaTimeAt } from '../../core/clock/clock.ts';
import type { Playback } from '../../core/clock/playback.ts';
import type { FoundChapters } from '../../core/watch/found-chapters.ts';
import { PANEL_PORT, readPageMessage, type SayMessage } from '../messages/protocol.ts';
import { scheduler } from '../scheduler.ts';
import type { SentenceJob, SentenceRefusal } from './sentence-job.ts';

export type TabMoment = Pick<SentenceJob, 'videoId' | 'mediaMs' | 'durationMs' | 'chapters' | 'atMs'>;

export interface AskedTab {
  /** What plays in the tab and where it is, or why that cannot be said. */
  readonly answer: Promise<TabMoment | SentenceRefusal>;
  /** Says a line in its page. */
  say(text: string): void;
  close(): void;
}

/** A page that is there answers within some milliseconds; one that is being left may need longer. */
const ANSWER_MS = 1500;

/**
 * Asks the page of a tab as a panel does, by a port straight to its content script: no message of its own is needed.
 * @param atMs the moment that is asked for, in milliseconds since the epoch
 */
export function askTab(tabId: number, hasTranscript: (videoId: string) => boolean, atMs: number): AskedTab {
  const port = browser.tabs.connect(tabId, { name: PANEL_PORT, frameId: 0 });
  let chapters: FoundChapters | null = null;
  let unanswered: SentenceRefusal = 'no-video';
  const answer = new Promise<TabMoment | SentenceRefusal>((resolve) => {
    scheduler.after(ANSWER_MS, () => resolve(unanswered));
    port.onDisconnect.addListener(() => {
      // Read, or Chromium complains of every tab without a page of ours.
      void browser.runtime.lastError;
      resolve(unanswered);
    });
    port.onMessage.addListener((value) => {
      const message = readPageMessage(value);
      if (message?.kind === 'video') {
        const { videoId, state } = message;
        if (videoId === null) resolve('no-video');
        else if (!hasTranscript(videoId)) resolve('no-transcript');
        else if (state === 'settling') resolve('unsettled');
        else unanswered = 'unsettled';
      }
      if (message?.kind === 'chapters') chapters = message.chapters;
      if (message?.kind !== 'playback') return;
      const why = whyNot(message);
      const { videoId, clock, durationMs } = message;
      resolve(why ?? { videoId, mediaMs: mediaTimeAt(clock, atMs), durationMs, chapters, atMs });
    });
  });
  return {
    answer,
    say(text) {
      const message: SayMessage = { kind: 'say', text };
      try {
        port.postMessage(message);
      } catch {
        // The page has gone, or there was none.
      }
    },
    close: () => port.disconnect(),
  };
}

const whyNot = ({ advertisement, live }: Playback): SentenceRefusal | null =>
  advertisement ? 'advertisement' : live ? 'live' : null;
