import { useState } from 'preact/hooks';
import type { MessageKey } from '../core/base/translate.ts';
import type { TalkEntry } from '../core/transcript/talk.ts';
import { ReportDialog } from './later.ts';
import type { NoticeKind, PanelActions } from './panel-view.ts';
import { TalkList } from './TalkList.tsx';
import { useWording } from './wording.ts';

const SENTENCES: Readonly<Record<NoticeKind, MessageKey>> = {
  elsewhere: 'stateElsewhere',
  'no-video': 'stateNoVideo',
  'no-transcript': 'stateNoTranscript',
  unreachable: 'stateUnreachable',
  silent: 'stateSilent',
  forbidden: 'stateForbidden',
  damaged: 'stateDamaged',
};

/** Those that may be wrong about the page: what it told can be reported. */
const ABOUT_A_PAGE: ReadonlySet<NoticeKind> = new Set(['no-video', 'no-transcript', 'unreachable', 'silent']);

interface NoticeProps {
  readonly notice: NoticeKind;
  readonly talks: readonly TalkEntry[];
  readonly actions: PanelActions;
}

/** A state without text to read: one sentence, and the step that leads on. */
export function Notice({ notice, talks, actions }: NoticeProps) {
  const { t } = useWording();
  const [reporting, setReporting] = useState(false);
  return (
    <main class="notice">
      <h1>{t('extensionName')}</h1>
      <p role="status">{t(SENTENCES[notice])}</p>
      {(notice === 'unreachable' || notice === 'silent') && (
        <button type="button" class="primary" onClick={actions.reload}>
          {t('reloadPage')}
        </button>
      )}
      {notice === 'forbidden' && (
        <button type="button" class="primary" onClick={actions.allow}>
          {t('allowSite')}
        </button>
      )}
      <TalkList talks={talks} />
      {ABOUT_A_PAGE.has(notice) && (
        <button type="button" class="aside" onClick={() => setReporting(true)}>
          {t('report')}
        </button>
      )}
      {reporting && <ReportDialog shows={notice} actions={actions} onClose={() => setReporting(false)} />}
    </main>
  );
}
