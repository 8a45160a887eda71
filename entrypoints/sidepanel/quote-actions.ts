import type { PanelActions } from '../../components/panel-view.ts';
import { fail } from '../../core/base/result.ts';
import { notebookAccess } from './notebook-access.ts';

/** What is done with a quote besides copying it. */
export const quoteActions: Pick<PanelActions, 'save'> = {
  async save(quote) {
    const notebook = await notebookAccess.open().catch(() => null);
    if (!notebook) return fail('notebook-blocked', 'The notebook could not be loaded.');
    const saved = await notebook.save(quote);
    return saved.ok ? { ok: true, value: undefined } : saved;
  },
};
