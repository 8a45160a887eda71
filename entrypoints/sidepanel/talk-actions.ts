import { scheduler } from '../../browser/scheduler.ts';
import type { PanelActions } from '../../components/panel-view.ts';
import type { Opened } from './opened-talks.ts';

type TalkActions = Pick<
  PanelActions,
  | 'setOffset'
  | 'saidNow'
  | 'takeBack'
  | 'canTakeBack'
  | 'corrections'
  | 'sharpen'
  | 'watchCaptions'
  | 'stopSharpening'
  | 'forgetLearnt'
>;

/** What a reader can want of the times of the talk that is shown; without one, nothing happens. */
export const talkActions = (shown: () => Opened | null): TalkActions => ({
  setOffset: (offsetMs) => shown()?.reading.setOffset(offsetMs),
  saidNow: (position) => shown()?.reading.saidNow(position, scheduler.now()) ?? false,
  takeBack: () => shown()?.reading.takeBack(),
  canTakeBack: () => shown()?.reading.canTakeBack() ?? false,
  corrections: () => shown()?.reading.corrections() ?? null,
  sharpen: () => shown()?.sharpener.begin(),
  watchCaptions: () => shown()?.sharpener.watch(),
  stopSharpening: () => shown()?.sharpener.end(),
  forgetLearnt: () => shown()?.reading.learn(null),
});
