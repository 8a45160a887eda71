import type { Problem } from '../../core/base/problem.ts';
import { problemWords } from '../../core/notebook/problem-words.ts';
import type { TalkEntry } from '../../core/transcript/talk.ts';
import { TalkList } from '../TalkList.tsx';
import { useWording } from '../wording.ts';

/** A notebook that cannot be shown: one sentence, and the step that leads on. */
export function Unreadable({ problem, onAgain }: { readonly problem: Problem; readonly onAgain: () => void }) {
  const { t } = useWording();
  return (
    <div class="no-quotes">
      <p role="alert">{t(problemWords(problem.code))}</p>
      <button type="button" class="primary" data-start="" onClick={onAgain}>
        {t('sharpenAgain')}
      </button>
    </div>
  );
}

/** Nothing was saved yet: how it is done. */
export function NothingSaved({ talks, onTalk }: NothingSavedProps) {
  const { t } = useWording();
  return (
    <div class="no-quotes">
      <p>{t('notebookEmpty')}</p>
      <ol>
        <li>{t(onTalk ? 'notebookEmptySelectHere' : 'notebookEmptySelect')}</li>
        <li>{t('notebookEmptySave')}</li>
        <li>{t('notebookEmptyFind')}</li>
      </ol>
      {onTalk ? (
        <button type="button" class="primary" data-start="" onClick={onTalk}>
          {t('notebookToTalk')}
        </button>
      ) : (
        <TalkList talks={talks} />
      )}
    </div>
  );
}

interface NothingSavedProps {
  readonly talks: readonly TalkEntry[];
  /** Goes to the talk that is beside the notebook, to be quoted; null where none is. */
  readonly onTalk: (() => void) | null;
}

/** Nothing is as was wished. */
export function NothingFound({ onAll }: { readonly onAll: () => void }) {
  const { t } = useWording();
  return (
    <div class="no-quotes">
      <p>{t('notebookNothingFound')}</p>
      <button type="button" class="small" onClick={onAll}>
        {t('notebookShowAll')}
      </button>
    </div>
  );
}
