import type { Playing } from '../core/reading/apply-playback.ts';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import type { PanelActions } from './panel-view.ts';
import { ReportDialog } from './ReportDialog.tsx';

export type TalkDialog = 'about' | 'keys' | 'report';

interface TalkDialogsProps {
  /** Null while none is open. */
  readonly dialog: TalkDialog | null;
  readonly open: OpenTalk;
  readonly playing: Playing;
  readonly actions: PanelActions;
  readonly onShow: (dialog: TalkDialog | null) => void;
}

/** What opens over the text of a talk. */
export function TalkDialogs({ dialog, open, playing, actions, onShow }: TalkDialogsProps) {
  return (
    <>
      {(dialog === 'about' || dialog === 'report') && (
        <AboutDialog talk={open.talk} onReport={() => onShow('report')} onClose={() => onShow(null)} />
      )}
      {dialog === 'keys' && <KeysDialog onClose={() => onShow(null)} />}
      {dialog === 'report' && (
        <ReportDialog
          shows={`talk, ${playing.state}, chapters ${open.times().chaptersFrom}`}
          actions={actions}
          onClose={() => onShow('about')}
        />
      )}
    </>
  );
}
