import { useRef } from 'preact/hooks';
import { useWording } from '../wording.ts';

interface NotebookHeadProps {
  /** Address of the notebook's page; null on it. */
  readonly pageUrl: string | null;
  /** How many quotes are shown, and of how many; '' while that is not known. */
  readonly count: string;
  readonly isEmpty: boolean;
  readonly onFiles: (files: readonly File[]) => unknown;
  readonly onExport: () => void;
  readonly onKeys: () => void;
}

/** What the notebook is, and what is done with all of it. */
export function NotebookHead({ pageUrl, count, isEmpty, onFiles, onExport, onKeys }: NotebookHeadProps) {
  const { t } = useWording();
  const files = useRef<HTMLInputElement>(null);
  return (
    <header class="notebook-head">
      <h1 class={pageUrl === null ? '' : 'visually-hidden'}>{t('notebook')}</h1>
      <p class="quiet count">{count}</p>
      <div class="doing">
        <button type="button" onClick={() => files.current?.click()}>
          {t('import')}
        </button>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            // The same file again is news, too.
            currentTarget.value = '';
          }}
        />
        {!isEmpty && (
          <button type="button" onClick={onExport}>
            {t('export')}
          </button>
        )}
        {pageUrl !== null && (
          <a href={pageUrl} target="_blank" rel="noreferrer">
            {t('notebookAsPage')}
          </a>
        )}
        <button type="button" class="icon" aria-label={t('keys')} title={t('keys')} onClick={onKeys}>
          <span aria-hidden="true">?</span>
        </button>
      </div>
    </header>
  );
}
