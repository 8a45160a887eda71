import bundledIds from 'virtual:seeds/ids';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { askForBadge } from '../../browser/ask-for-badge.ts';
import { startLifetime } from '../../browser/lifetime.ts';
import { servePanels } from '../../browser/panel-ports.ts';
import { createFollower } from '../../browser/youtube/follower.ts';
import { watchLinks } from '../../browser/youtube/links.ts';
import { obeyPanel } from '../../browser/youtube/obey-panel.ts';
import { watchFacts } from '../../browser/youtube/page-facts.ts';
import { reportPage } from '../../browser/youtube/report-page.ts';
import { pageKind, startResolver } from '../../browser/youtube/resolver.ts';
import { serveCaptions } from '../../browser/youtube/serve-captions.ts';
import type { VideoId } from '../../core/base/video-id.ts';

const hasTranscript = (videoId: VideoId | null): boolean => videoId !== null && bundledIds.includes(videoId);

/**
 * Tells panels which video the page shows, how it plays, what its chapters are and, if they wish, its captions. Without
 * a panel it looks for the video when a bell rings, and does nothing else.
 */
export default defineContentScript({
  matches: ['https://*.youtube.com/*'],
  runAt: 'document_start',
  main() {
    const { signal, isOrphan } = startLifetime();
    let playback = new AbortController();

    const follower = createFollower(pageKind);
    const panels = servePanels(signal, {
      isOrphan,
      changed: tell,
      heard(message, answer) {
        const videoId = () => resolver.current().videoId;
        const report = () => reportPage(resolver, facts, hasTranscript);
        obeyPanel({ videoId, report, follower, captions, links }, message, answer);
      },
    });
    const links = watchLinks();
    const captions = serveCaptions(panels.post, follower.contentMs);
    const facts = watchFacts(signal, {
      chapters: (videoId, chapters) => panels.post({ kind: 'chapters', videoId, chapters }),
      tracks: (videoId, tracks) => panels.post({ kind: 'tracks', videoId, tracks }),
    });
    const resolver = startResolver({
      signal,
      isOrphan,
      hasTranscript,
      looked({ videoId, state }, before) {
        if (hasTranscript(videoId) !== hasTranscript(before.videoId)) askForBadge(hasTranscript(videoId));
        if (videoId !== before.videoId) forget();
        if (videoId !== before.videoId && hasTranscript(videoId)) captions.came();
        const linked = links.look(videoId, videoId !== before.videoId);
        if (linked || videoId !== before.videoId || state !== before.state) tell();
        else if (panels.connected && videoId && hasTranscript(videoId)) facts.look(videoId);
      },
    });

    function forget(): void {
      follower.forget();
      captions.stop();
    }

    /** Says everything anew: to a panel that has just come, and whenever the video, or how sure it is, changes. */
    function tell(): void {
      playback.abort();
      if (!panels.connected) forget();
      if (!panels.connected) return;
      const { videoId, state } = resolver.current();
      panels.post({ kind: 'video', videoId, state });
      if (!videoId || !hasTranscript(videoId)) return;
      if (links.waiting()) panels.post({ kind: 'linked', videoId, hash: links.waiting() });
      facts.tell(videoId);
      if (state === 'settling') return;
      playback = new AbortController();
      follower.observe(playback.signal, (p) => panels.post({ kind: 'playback', videoId, ...p }));
    }
  },
});
