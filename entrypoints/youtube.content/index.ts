import bundledIds from 'virtual:seeds/ids';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { askForBadge } from '../../browser/ask-for-badge.ts';
import { servePanels } from '../../browser/panel-ports.ts';
import { createFollower } from '../../browser/youtube/follower.ts';
import { watchChapters } from '../../browser/youtube/page-chapters.ts';
import { reportPage } from '../../browser/youtube/report-page.ts';
import { pageKind, startResolver } from '../../browser/youtube/resolver.ts';
import type { VideoId } from '../../core/base/video-id.ts';

const hasTranscript = (videoId: VideoId | null): boolean => videoId !== null && bundledIds.includes(videoId);

/**
 * Tells panels which video the page shows, how it plays and what its chapters are. Without a panel it looks for the
 * video when a bell rings, and does nothing else.
 */
export default defineContentScript({
  matches: ['https://*.youtube.com/*'],
  runAt: 'document_start',
  // The page need not know that Verbatim is there.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const lifetime = new AbortController();
    ctx.onInvalidated(() => lifetime.abort());
    const { signal } = lifetime;
    const isOrphan = () => ctx.isInvalid;
    let playback = new AbortController();
    /** Where the reader wanted to be while the player had yet to come to the video. */
    let wishMs: number | null = null;

    const follower = createFollower(pageKind);
    const panels = servePanels(signal, {
      isOrphan,
      changed: tell,
      heard(message, answer) {
        const { videoId, state } = resolver.current();
        if (message.kind === 'report')
          return answer({ kind: 'report', report: reportPage(resolver, chapters, hasTranscript) });
        if (message.videoId !== videoId) return;
        if (state === 'settling') wishMs = message.mediaMs;
        else follower.goTo(message.mediaMs);
      },
    });
    const chapters = watchChapters(signal, (videoId, found) => {
      panels.post({ kind: 'chapters', videoId, chapters: found });
    });
    const resolver = startResolver({
      signal,
      isOrphan,
      hasTranscript,
      looked({ videoId, state }, before) {
        if (hasTranscript(videoId) !== hasTranscript(before.videoId)) askForBadge(hasTranscript(videoId));
        if (videoId !== before.videoId) {
          follower.forget();
          wishMs = null;
        }
        if (videoId !== before.videoId || state !== before.state) tell();
        else if (panels.connected && videoId && hasTranscript(videoId)) chapters.look(videoId);
      },
    });

    /** Says everything anew: to a panel that has just come, and whenever the video, or how sure it is, changes. */
    function tell(): void {
      playback.abort();
      if (!panels.connected) return;
      const { videoId, state } = resolver.current();
      panels.post({ kind: 'video', videoId, state });
      if (!videoId || !hasTranscript(videoId)) return;
      const known = chapters.of(videoId);
      if (known) panels.post({ kind: 'chapters', videoId, chapters: known });
      else chapters.look(videoId);
      if (state === 'settling') return;
      playback = new AbortController();
      follower.observe(playback.signal, (p) => panels.post({ kind: 'playback', videoId, ...p }));
      if (wishMs !== null) follower.goTo(wishMs);
      wishMs = null;
    }
  },
});
