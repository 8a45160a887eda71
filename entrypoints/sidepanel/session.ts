import { entries } from 'virtual:seeds/index';
import { scheduler } from '../../browser/scheduler.ts';
import { linkActiveTab, type TabLink } from '../../browser/tab-link.ts';
import type { PanelActions, PanelView } from '../../components/panel-view.ts';
import type { VideoId } from '../../core/base/video-id.ts';
import { applyPlayback } from '../../core/reading/apply-playback.ts';
import { createBrake } from '../../core/reading/brake.ts';
import type { Keeper } from '../../core/reading/keeper.ts';
import { isAnotherTab, type PanelEvent, panelEvent, shownOf, startState } from '../../core/reading/panel-state.ts';
import { type Opened, openBundled } from './opened-talks.ts';

/** What a reader can want of the tab beside the panel. */
export type Session = Pick<PanelActions, 'seek' | 'reload' | 'setOffset' | 'saidNow'> & Pick<TabLink, 'report'>;

const BUNDLED = new Map(entries.map(({ videoId, durationMs }) => [videoId, durationMs]));

/** Carries out what `core/timing/panel-state.ts` decides: opens talks, sets their playheads, shows. */
export function startSession(signal: AbortSignal, keeper: Keeper, show: (view: PanelView) => void): Session {
  /** Talks that were asked for; null while one is being read, and for one that cannot be. */
  const talks = new Map<VideoId, Opened | null>();
  let state = startState(scheduler.now());
  let shown: Opened | null = null;
  let cancel: (() => void) | null = null;

  async function prepare(videoId: VideoId): Promise<void> {
    if (talks.has(videoId) || !BUNDLED.has(videoId)) return;
    talks.set(videoId, null);
    const talk = await openBundled(videoId, keeper, update).catch(() => null);
    talks.set(videoId, talk);
    happened({ kind: 'loaded', videoId, readable: talk !== null });
  }

  function happened(event: PanelEvent): void {
    const next = panelEvent(state, event, scheduler.now());
    if (next === state) return;
    if (isAnotherTab(state, next)) for (const talk of talks.values()) talk?.reading.left();
    state = next;
    // Loading begins before the page has answered.
    if (state.videoId !== null) void prepare(state.videoId);
    update();
  }

  const update = createBrake(scheduler, () => {
    const next = shownOf(state, BUNDLED, scheduler.now());
    const talk = next.kind === 'talk' ? (talks.get(next.videoId) ?? null) : null;
    if (shown !== talk) shown?.open.playhead.setClock(null);
    shown = talk;
    cancel?.();
    cancel = next.againInMs === null ? null : scheduler.after(next.againInMs, update);
    if (next.kind !== 'talk') show(next);
    else if (talk) {
      const { open, reading } = talk;
      reading.told(next.playing, next.chapters);
      applyPlayback(open, next.playing);
      if (next.goToMs !== null) {
        link.send({ kind: 'seek', videoId: next.videoId, mediaMs: next.goToMs });
        state = panelEvent(state, { kind: 'wish', mediaMs: null }, scheduler.now());
      }
      const suggestedOffsetMs = reading.suggestedOffsetMs();
      show({ kind: 'talk', open, place: talk.place(), playing: next.playing, suggestedOffsetMs });
    }
  });

  const link = linkActiveTab(signal, happened);
  return {
    reload: link.reload,
    report: link.report,
    setOffset: (offsetMs) => shown?.reading.setOffset(offsetMs),
    saidNow: (position) => shown?.reading.saidNow(position, scheduler.now()),
    seek: (mediaMs) => happened({ kind: 'wish', mediaMs }),
  };
}
