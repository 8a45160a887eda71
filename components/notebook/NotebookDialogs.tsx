import type { Entry } from '../../core/notebook/entry.ts';
import type { Notebook } from '../../core/notebook/notebook.ts';
import { lazily } from '../lazily.tsx';
import { NotebookKeys } from './NotebookKeys.tsx';
import type { NotebookActions, SaveFile } from './notebook-view.ts';
import { RemovedDialog } from './RemovedDialog.tsx';

export type NotebookDialog = 'keys' | 'export' | 'removed' | null;

interface NotebookDialogsProps {
  readonly dialog: NotebookDialog;
  readonly notebook: Notebook;
  readonly all: readonly Entry[];
  /** What was looked for; null where nothing is. */
  readonly found: readonly Entry[] | null;
  readonly selected: ReadonlySet<string>;
  readonly actions: NotebookActions;
  readonly saveFile: SaveFile;
  readonly onClose: () => void;
}

/** The forms of export come when they are wanted. */
const [ExportDialog] = lazily(async () => (await import('./ExportDialog.tsx')).ExportDialog);

/** What opens over the notebook. */
export function NotebookDialogs({
  dialog,
  notebook,
  all,
  found,
  selected,
  onClose,
  ...exporting
}: NotebookDialogsProps) {
  switch (dialog) {
    case null:
      return null;
    case 'keys':
      return <NotebookKeys onClose={onClose} />;
    case 'removed':
      return <RemovedDialog notebook={notebook} onClose={onClose} />;
    case 'export': {
      const chosen = selected.size > 0 ? { selected: all.filter(({ id }) => selected.has(id)) } : {};
      const extents = { ...chosen, ...(found ? { found } : {}), all };
      return <ExportDialog extents={extents} {...exporting} onClose={onClose} />;
    }
  }
}
