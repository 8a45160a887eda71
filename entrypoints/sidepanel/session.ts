import { entries, load } from 'virtual:seeds/index';
import type { PlaybackMessage } from '../../browser/messages/protocol.ts';
import { scheduler } from '../../browser/scheduler.ts';
import { linkActiveTab, type TabSituation } from '../../browser/tab-link.ts';
import type { PanelView } from '../../components/panel-view.ts';
import type { VideoId } from '../../core/base/video-id.ts';
import { type OpenTalk, openTalk } from '../../core/timing/open-talk.ts';
import { decodeTalk } from '../../core/transcript/asset.ts';

/** What the panel shows at first, and from then on after every change. */
export interface Session {
  seek(mediaMs: number): void;
  reload(): void;
}

/** Turns what the tab beside the panel says into what the panel shows. */
export function startSession(signal: AbortSignal, show: (view: PanelView) => void): Session {
  const opened = new Map<VideoId, OpenTalk>();
  let shown: OpenTalk | null = null;
  let playback: PlaybackMessage | null = null;
  let generation = 0;

  async function openBundled(videoId: VideoId): Promise<OpenTalk | null> {
    const known = opened.get(videoId);
    if (known) return known;
    const talk = decodeTalk((await load[videoId]?.())?.default);
    const open = talk && openTalk(talk, scheduler);
    if (open) opened.set(videoId, open);
    return open;
  }

  async function onSituation(situation: TabSituation): Promise<void> {
    const mine = ++generation;
    shown?.playhead.setClock(null);
    shown = null;
    playback = null;
    if (situation.kind !== 'linked') return show({ kind: 'notice', notice: situation.kind });
    const { videoId } = situation;
    if (videoId === null) return show({ kind: 'notice', notice: 'no-video' });
    if (!entries.some((entry) => entry.videoId === videoId)) return show({ kind: 'notice', notice: 'no-transcript' });
    const open = await openBundled(videoId).catch(() => null);
    // The reader may have gone on while the text was loading.
    if (mine !== generation) return;
    shown = open;
    if (open) showTalk(open);
    else show({ kind: 'notice', notice: 'damaged' });
  }

  /** The page reports changes only, and may have reported before the text was loaded: the last report is kept. */
  function showTalk(open: OpenTalk): void {
    if (playback && !playback.advertisement) open.playhead.setClock(playback.clock);
    else open.playhead.pause();
    show({
      kind: 'talk',
      open,
      advertisement: playback?.advertisement ?? false,
      videoMs: playback?.durationMs ?? null,
    });
  }

  const link = linkActiveTab(signal, {
    situation: (situation) => void onSituation(situation),
    playback(message) {
      playback = message;
      if (shown?.talk.videoId === message.videoId) showTalk(shown);
    },
  });

  return {
    reload: link.reload,
    seek(mediaMs) {
      if (shown) link.send({ kind: 'seek', videoId: shown.talk.videoId, mediaMs });
    },
  };
}
