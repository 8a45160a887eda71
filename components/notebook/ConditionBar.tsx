import { useEffect, useState } from 'preact/hooks';
import type { Condition, Notebook } from '../../core/notebook/notebook.ts';
import { plural, useWording } from '../wording.ts';
import type { SaveFile } from './notebook-view.ts';

interface ConditionBarProps {
  readonly notebook: Notebook;
  readonly saveFile: SaveFile;
}

/** What is wrong with a notebook that can be read, each in a sentence with a next step. */
export function ConditionBar({ notebook, saveFile }: ConditionBarProps) {
  const wording = useWording();
  const { t } = wording;
  const [condition, setCondition] = useState<Condition | null>(null);
  useEffect(() => {
    let isHere = true;
    void notebook.condition().then((read) => isHere && setCondition(read.ok ? read.value : null));
    return () => {
      isHere = false;
    };
  }, [notebook]);
  if (!condition) return null;
  const { lost, unreadable } = condition;
  return (
    <>
      {lost > 0 && (
        <section class="condition" role="alert">
          <p>{plural(wording, 'notebookLost', lost)}</p>
          <button
            type="button"
            class="small"
            onClick={() => void notebook.acceptLoss().then(() => setCondition({ ...condition, lost: 0 }))}
          >
            {t('notebookLostKnown')}
          </button>
        </section>
      )}
      {unreadable > 0 && (
        <section class="condition" role="alert">
          <p>{plural(wording, 'notebookUnreadable', unreadable)}</p>
          <button
            type="button"
            class="small"
            onClick={() =>
              void notebook
                .unreadable()
                .then((read) => read.ok && saveFile('verbatim-unreadable.json', 'application/json', read.value))
            }
          >
            {t('notebookSaveUnreadable')}
          </button>
        </section>
      )}
    </>
  );
}
