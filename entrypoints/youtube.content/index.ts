import bundledIds from 'virtual:seeds/ids';
import browser from 'webextension-polyfill';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { askForBadge } from '../../browser/badge.ts';
import { PANEL_PORT, type PageToPanel, readPanelMessage } from '../../browser/messages/protocol.ts';
import { onNavigation } from '../../browser/youtube/navigation.ts';
import { observePlayback } from '../../browser/youtube/playback.ts';
import { createSeeker } from '../../browser/youtube/seeker.ts';
import type { VideoId } from '../../core/base/video-id.ts';
import { readAddress } from '../../core/watch/address.ts';

const hasTranscript = (videoId: VideoId | null): boolean => videoId !== null && bundledIds.includes(videoId);

/**
 * Tells panels which video the page shows and how it plays. Without a panel it reads the address when the page
 * navigates, and does nothing else.
 */
export default defineContentScript({
  matches: ['https://*.youtube.com/*'],
  runAt: 'document_start',
  // The page need not know that Verbatim is there.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const lifetime = new AbortController();
    ctx.onInvalidated(() => lifetime.abort());
    const panels = new Set<browser.Runtime.Port>();
    let videoId: VideoId | null = null;
    let playback: AbortController | null = null;
    const seeker = createSeeker();

    const post = (message: PageToPanel) => {
      for (const panel of panels) panel.postMessage(message);
    };

    function follow(): void {
      playback?.abort();
      playback = null;
      seeker.forget();
      post({ kind: 'video', videoId, state: 'unconfirmed' });
      const shown = videoId;
      if (panels.size === 0 || shown === null || !hasTranscript(shown)) return;
      playback = new AbortController();
      observePlayback(playback.signal, (p) => {
        post({ kind: 'playback', videoId: shown, live: false, ...p });
        seeker.retry();
      });
    }

    function resolve(): void {
      // An updated extension leaves this script behind without a runtime; asking ends its lifetime.
      if (ctx.isInvalid) return;
      const next = readAddress(location.href, 'strict').videoId;
      if (next === videoId) return;
      if (hasTranscript(next) !== hasTranscript(videoId)) askForBadge(hasTranscript(next));
      videoId = next;
      if (panels.size > 0) follow();
    }

    browser.runtime.onConnect.addListener((port) => {
      if (port.name !== PANEL_PORT) return;
      if (ctx.isInvalid) return port.disconnect();
      panels.add(port);
      port.onDisconnect.addListener(() => {
        panels.delete(port);
        if (panels.size === 0) playback?.abort();
      });
      port.onMessage.addListener((value) => {
        const message = readPanelMessage(value);
        if (message?.kind === 'seek' && message.videoId === videoId) seeker.goTo(message.mediaMs);
      });
      follow();
    });

    lifetime.signal.addEventListener('abort', () => playback?.abort());
    onNavigation(lifetime.signal, resolve);
    resolve();
  },
});
