import type { PanelActions } from '../../components/panel-view.ts';
import { fail } from '../../core/base/result.ts';

/** What is done with a quote besides copying it. Nothing of it can be done yet. */
export const quoteActions: Pick<PanelActions, 'save'> = {
  save: async () => fail('text-unread', 'The notebook is not there yet.'),
};
