import type { MessageKey } from '../core/base/translate.ts';
import type { TalkEntry } from '../core/transcript/talk.ts';
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

interface NoticeProps {
  readonly notice: NoticeKind;
  readonly talks: readonly TalkEntry[];
  readonly actions: PanelActions;
}

/** A state without text to read: one sentence, and the step that leads on. */
export function Notice({ notice, talks, actions }: NoticeProps) {
  const { t } = useWording();
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
    </main>
  );
}
