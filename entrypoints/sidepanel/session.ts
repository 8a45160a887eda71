import { entries, load } from 'virtual:seeds/index';
import type { PlaybackMessage } from '../../browser/messages/protocol.ts';
import { scheduler } from '../../browser/scheduler.ts';
import { linkActiveTab, type TabSituation } from '../../browser/tab-link.ts';
import type { PanelView } from '../../components/panel-view.ts';
import { type ReaderPlace, startPlace } from '../../components/reader-place.ts';
import type { VideoId } from '../../core/base/video-id.ts';
import { applyPlayback } from '../../core/timing/apply-playback.ts';
import { type OpenTalk, openTalk } from '../../core/timing/open-talk.ts';
import { decodeTalk } from '../../core/transcript/asset.ts';
import { readAddress } from '../../core/watch/address.ts';

export interface Session {
  seek(mediaMs: number): void;
  reload(): void;
}

/** A talk that was opened, and where its reader is in it. */
interface Opened {
  readonly open: OpenTalk;
  readonly place: ReaderPlace;
}

/** Turns what the tab beside the panel says into what the panel shows. */
export function startSession(signal: AbortSignal, show: (view: PanelView) => void): Session {
  const known = new Map<VideoId, Opened>();
  let shown: Opened | null = null;
  /** The page reports changes only, and may report before the text is loaded: the last report is kept. */
  let report: PlaybackMessage | null = null;
  let sinceMs = 0;
  let generation = 0;

  async function openBundled(videoId: VideoId): Promise<Opened | null> {
    const talk = known.has(videoId) ? null : decodeTalk((await load[videoId]?.())?.default);
    if (talk) known.set(videoId, { open: openTalk(talk, scheduler), place: startPlace() });
    return known.get(videoId) ?? null;
  }

  async function onSituation(situation: TabSituation): Promise<void> {
    const mine = ++generation;
    shown?.open.playhead.setClock(null);
    shown = null;
    report = null;
    sinceMs = scheduler.now();
    if (situation.kind !== 'linked') return show({ kind: 'notice', notice: situation.kind });
    const { videoId } = situation;
    if (videoId === null) return show({ kind: 'notice', notice: 'no-video' });
    if (!entries.some((entry) => entry.videoId === videoId)) return show({ kind: 'notice', notice: 'no-transcript' });
    const opened = await openBundled(videoId).catch(() => null);
    // The reader may have gone on while the text was loading.
    if (mine !== generation) return;
    if (opened) showTalk(opened);
    else show({ kind: 'notice', notice: 'damaged' });
  }

  function showTalk(opened: Opened): void {
    shown = opened;
    const playing = applyPlayback(opened.open, report, scheduler.now() - sinceMs);
    show({ kind: 'talk', ...opened, playing });
    if (playing.againInMs !== null) scheduler.after(playing.againInMs, () => shown === opened && showTalk(opened));
  }

  const link = linkActiveTab(signal, {
    // Loading begins before the page has answered; what was loaded once is not loaded again.
    address: (url) => void load[readAddress(url, 'strict').videoId ?? '']?.(),
    situation: (situation) => void onSituation(situation),
    lost: () => shown?.open.playhead.pause(),
    playback(message) {
      report = message;
      if (shown?.open.talk.videoId === message.videoId) showTalk(shown);
    },
  });

  return {
    reload: link.reload,
    seek(mediaMs) {
      if (shown) link.send({ kind: 'seek', videoId: shown.open.talk.videoId, mediaMs });
    },
  };
}
