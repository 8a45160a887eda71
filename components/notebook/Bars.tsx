import { plural, useWording } from '../wording.ts';
import type { Importing } from './use-import.ts';
import type { Removing } from './use-removing.ts';
import type { Selecting } from './use-selecting.ts';

interface BarsProps {
  readonly selecting: Selecting;
  readonly removing: Removing;
  readonly importing: Importing;
  readonly onUndo: () => void;
  readonly onExport: () => void;
  readonly onRemove: () => void;
}

/** At the foot of the notebook: what is selected, and what was done and can be undone, until it is dismissed. */
export function Bars({ selecting, removing, importing, onUndo, onExport, onRemove }: BarsProps) {
  const wording = useWording();
  const { t } = wording;
  const { selected } = selecting;
  const { removed } = removing;
  return (
    <div class="bars">
      {importing.answers && (
        <section class="bar" aria-label={t('import')}>
          <ul>
            {importing.answers.map((answer, index) => (
              <li key={index} dir="auto">
                {answer}
              </li>
            ))}
          </ul>
          <button type="button" class="dismiss" onClick={importing.dismiss}>
            {t('notebookDismiss')}
          </button>
        </section>
      )}
      {removed && (
        <section class="bar" aria-label={t('notebookUndo')}>
          <span>{plural(wording, 'notebookDeleted', removed.length)}</span>
          <button type="button" onClick={onUndo}>
            {t('notebookUndo')}
          </button>
          <button type="button" class="dismiss" onClick={removing.dismiss}>
            {t('notebookDismiss')}
          </button>
        </section>
      )}
      {selected.size > 0 && (
        <section class="bar" aria-label={t('notebookSelection')}>
          <span>{plural(wording, 'notebookSelected', selected.size)}</span>
          <button type="button" onClick={selecting.selectAll}>
            {t('notebookSelectAll')}
          </button>
          <button type="button" onClick={onExport}>
            {t('export')}
          </button>
          <button type="button" onClick={onRemove}>
            {t('notebookDelete')}
          </button>
          <button type="button" class="dismiss" onClick={selecting.clear}>
            {t('notebookSelectNone')}
          </button>
        </section>
      )}
    </div>
  );
}
