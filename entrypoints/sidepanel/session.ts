import { scheduler } from '../../browser/scheduler.ts';
import { linkActiveTab, type TabLink } from '../../browser/tab-link.ts';
import type { PanelActions, PanelView } from '../../components/panel-view.ts';
import type { OwnStyles } from '../../core/quote/csl/own-styles.ts';
import { applyPlayback } from '../../core/reading/apply-playback.ts';
import { createBrake } from '../../core/reading/brake.ts';
import type { Keeper } from '../../core/reading/keeper.ts';
import { isAnotherPage, type PanelEvent, panelEvent, shownOf, startState } from '../../core/reading/panel-state.ts';
import type { Opened } from './opened-talks.ts';
import type { quoteActions } from './quote-actions.ts';
import { createQuoted } from './quoted.ts';
import { BUNDLED, createShelf } from './shelf.ts';
import { talkActions } from './talk-actions.ts';

/** What a reader can want of the tab beside the panel, and of the talk that is shown. */
export type Session = Pick<TabLink, 'report'> &
  Omit<PanelActions, 'now' | 'copy' | 'allow' | 'report' | 'set' | keyof OwnStyles | keyof typeof quoteActions>;

/** Carries out what `core/reading/panel-state.ts` decides: opens talks, sets their playheads, shows. */
export function startSession(signal: AbortSignal, keeper: Keeper, show: (view: PanelView) => void): Session {
  let state = startState(scheduler.now());
  let shown: Opened | null = null;
  let cancel: (() => void) | null = null;

  function happened(event: PanelEvent): void {
    shelf.heard(state, event);
    const next = panelEvent(state, event, scheduler.now());
    if (next === state) return;
    shelf.moved(state, next);
    if (isAnotherPage(state, next)) quoted.told(shown, null);
    state = next;
    // Loading begins before the page has answered.
    if (state.videoId !== null) shelf.open(state.videoId);
    update();
  }

  const update = createBrake(scheduler, () => {
    const next = shownOf(state, BUNDLED, scheduler.now());
    const talk = next.kind === 'talk' ? shelf.talk(next.videoId) : null;
    if (shown !== talk) shown?.open.playhead.setClock(null);
    shown = talk;
    cancel?.();
    cancel = next.againInMs === null ? null : scheduler.after(next.againInMs, update);
    quoted.told(talk, next.kind === 'talk' ? next.playing : null);
    if (next.kind !== 'talk') show(next);
    else if (talk) {
      const { open, reading, sharpener } = talk;
      const { playing, tracks } = next;
      reading.told(playing, next.chapters);
      applyPlayback(open, playing);
      if (next.goToMs !== null) {
        link.send({ kind: 'seek', videoId: next.videoId, mediaMs: next.goToMs });
        state = panelEvent(state, { kind: 'wish', mediaMs: null }, scheduler.now());
      }
      if (next.link !== null) {
        quoted.linked(talk, next.link);
        link.send({ kind: 'link-taken', videoId: next.videoId });
        state = panelEvent(state, { kind: 'linked', videoId: next.videoId, hash: null }, scheduler.now());
      }
      const suggestedOffsetMs = reading.suggestedOffsetMs();
      const waiting = { suggestedOffsetMs, tracks, sharpening: sharpener.now() };
      show({ kind: 'talk', open, place: talk.place(), playing, ...waiting, ...quoted.of(talk) });
    }
  });

  const link = linkActiveTab(signal, happened);
  const shelf = createShelf(keeper, link.send, update, (videoId, readable) =>
    happened({ kind: 'loaded', videoId, readable }),
  );
  const seek = (mediaMs: number): void => happened({ kind: 'wish', mediaMs });
  const quoted = createQuoted(link, update, seek);
  return {
    ...quoted.actions,
    seek,
    reload: link.reload,
    report: link.report,
    ...talkActions(() => shown),
  };
}
