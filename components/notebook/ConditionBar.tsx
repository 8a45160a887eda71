import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../core/base/problem.ts';
import type { Condition, Notebook } from '../../core/notebook/notebook.ts';
import { problemWords } from '../../core/notebook/problem-words.ts';
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
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let isHere = true;
    void notebook.condition().then((read) => {
      if (!isHere) return;
      setCondition(read.ok ? read.value : null);
      setProblem(read.ok ? null : read.problem);
    });
    return () => {
      isHere = false;
    };
  }, [notebook]);
  async function save(): Promise<void> {
    const read = await notebook.unreadable();
    setProblem(read.ok ? null : read.problem);
    if (read.ok) saveFile('verbatim-unreadable.json', 'application/json', read.value);
  }
  const { lost, unreadable } = condition ?? { lost: 0, unreadable: 0 };
  return (
    <>
      {problem && (
        <section class="condition" role="alert">
          <p>{t(problemWords(problem.code))}</p>
        </section>
      )}
      {lost > 0 && (
        <section class="condition" role="alert">
          <p>{plural(wording, 'notebookLost', lost)}</p>
          <button
            type="button"
            class="small"
            onClick={() => void notebook.acceptLoss().then(() => setCondition({ unreadable, lost: 0 }))}
          >
            {t('notebookLostKnown')}
          </button>
        </section>
      )}
      {unreadable > 0 && (
        <section class="condition" role="alert">
          <p>{plural(wording, 'notebookUnreadable', unreadable)}</p>
          <button type="button" class="small" onClick={() => void save()}>
            {t('notebookSaveUnreadable')}
          </button>
        </section>
      )}
    </>
  );
}
