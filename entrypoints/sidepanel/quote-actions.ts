import type { PanelActions, TalkShown } from '../../components/panel-view.ts';
import { fail } from '../../core/base/result.ts';

/** What is done with a quote besides copying it. Nothing of it can be done yet. */
export const quoteActions: Pick<PanelActions, 'save' | 'listen' | 'stopListening' | 'openQuote'> = {
  save: async () => fail('text-unread', 'The notebook is not there yet.'),
  listen: () => Promise.resolve(false),
  stopListening: () => undefined,
  openQuote: () => undefined,
};

export const NOTHING_HEARD: Pick<TalkShown, 'listening' | 'marked'> = { listening: null, marked: null };
