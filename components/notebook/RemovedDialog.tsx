import { useEffect, useState } from 'preact/hooks';
import { formatClock } from '../../core/base/time.ts';
import type { Entry } from '../../core/notebook/entry.ts';
import type { Notebook } from '../../core/notebook/notebook.ts';
import { problemWords } from '../../core/notebook/problem-words.ts';
import { quotedWords } from '../../core/quote/quote.ts';
import { Dialog } from '../Dialog.tsx';
import { useWording } from '../wording.ts';

interface RemovedDialogProps {
  readonly notebook: Notebook;
  readonly onClose: () => void;
}

/** What was deleted and can still be brought back, the last one first. */
export function RemovedDialog({ notebook, onClose }: RemovedDialogProps) {
  const { t } = useWording();
  const [removed, setRemoved] = useState<readonly Entry[] | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    void notebook.removed().then((read) => {
      setRemoved(read.ok ? read.value : null);
      setProblem(read.ok ? '' : t(problemWords(read.problem.code)));
    });
  }, [notebook, t]);

  async function restore(entry: Entry): Promise<void> {
    const back = await notebook.restore([entry]);
    if (back.ok) setRemoved((all) => all?.filter(({ id }) => id !== entry.id) ?? null);
    setProblem(back.ok ? '' : t(problemWords(back.problem.code)));
  }
  return (
    <Dialog title={t('notebookRemoved')} onClose={onClose}>
      <div class="removed">
        <p class="quiet">{t(removed?.length === 0 ? 'notebookNoneRemoved' : 'notebookRemovedFor')}</p>
        <p role="status">{problem}</p>
        <ul>
          {removed?.map((entry) => (
            <li key={entry.id}>
              <p lang={entry.quote.language} dir="auto">
                {quotedWords(entry.quote)}
              </p>
              <p class="quiet" dir="auto">{`${entry.quote.title} · ${formatClock(entry.quote.startMs)}`}</p>
              <button type="button" class="small" onClick={() => void restore(entry)}>
                {t('notebookBringBack')}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
