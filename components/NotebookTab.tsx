import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Notebook as NotebookPort } from '../core/notebook/notebook.ts';
import { useInFront } from './in-front.ts';
import type { Notebook } from './notebook/Notebook.tsx';
import type { NotebookActions, SaveFile } from './notebook/notebook-view.ts';
import type { PanelProps } from './panel-view.ts';
import { useWording } from './wording.ts';

/** What the notebook's tab needs besides what the panel has. */
export interface NotebookAccess {
  /** The notebook itself; loaded when it is wanted. */
  open(): Promise<NotebookPort>;
  /** Address of the notebook's page. */
  readonly pageUrl: string;
  readonly saveFile: SaveFile;
}

interface NotebookTabProps extends PanelProps {
  readonly onTalk: () => void;
}

interface Loaded {
  readonly View: typeof Notebook;
  readonly port: NotebookPort;
}

/** The notebook in the panel. It is loaded when it is wanted: who reads a talk does not wait for it. */
export function NotebookTab({ view, talks, settings, ownStyles, actions, notebook, onTalk }: NotebookTabProps) {
  const { t } = useWording();
  const isInFront = useInFront();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    if (!isInFront || loaded) return;
    Promise.all([import('./notebook/Notebook.tsx'), notebook.open()])
      .then(([{ Notebook: View }, port]) => setLoaded({ View, port }))
      .catch(() => setHasFailed(true));
  }, [isInFront, loaded, notebook]);
  const toTalk = useRef(onTalk);
  toTalk.current = onTalk;
  const own = useMemo<NotebookActions>(
    () => ({
      ...actions,
      openQuote(quote) {
        actions.openQuote(quote);
        toTalk.current();
      },
    }),
    [actions],
  );
  if (loaded) {
    return (
      <loaded.View
        notebook={loaded.port}
        beside={view.kind === 'talk' ? view.open.talk.videoId : null}
        talks={talks}
        settings={settings}
        ownStyles={ownStyles}
        pageUrl={notebook.pageUrl}
        actions={own}
        saveFile={notebook.saveFile}
        onTalk={view.kind === 'talk' ? onTalk : null}
      />
    );
  }
  return hasFailed ? (
    <p class="notice" role="alert">
      {t('notebookLoadFailed')}
    </p>
  ) : (
    <div class="loading" aria-busy="true" />
  );
}
