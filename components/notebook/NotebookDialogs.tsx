import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../core/notebook/entry.ts';
import type { ExportDialog } from './ExportDialog.tsx';
import { NotebookKeys } from './NotebookKeys.tsx';
import type { NotebookActions, SaveFile } from './notebook-view.ts';

export type NotebookDialog = 'keys' | 'export' | null;

interface NotebookDialogsProps {
  readonly dialog: NotebookDialog;
  readonly all: readonly Entry[];
  /** What was looked for; null where nothing is. */
  readonly found: readonly Entry[] | null;
  readonly selected: ReadonlySet<string>;
  readonly actions: NotebookActions;
  readonly saveFile: SaveFile;
  readonly onClose: () => void;
}

/** What opens over the notebook. The forms of export come when they are wanted. */
export function NotebookDialogs({ dialog, all, found, selected, onClose, ...exporting }: NotebookDialogsProps) {
  const [loaded, setLoaded] = useState<{ readonly Export: typeof ExportDialog } | null>(null);
  useEffect(() => {
    if (dialog !== 'export' || loaded) return;
    void import('./ExportDialog.tsx').then(({ ExportDialog: Export }) => setLoaded({ Export }));
  }, [dialog, loaded]);
  if (dialog === 'keys') return <NotebookKeys onClose={onClose} />;
  if (dialog !== 'export' || !loaded) return null;
  const extents = {
    ...(selected.size > 0 ? { selected: all.filter(({ id }) => selected.has(id)) } : {}),
    ...(found ? { found } : {}),
    all,
  };
  return <loaded.Export extents={extents} {...exporting} onClose={onClose} />;
}
