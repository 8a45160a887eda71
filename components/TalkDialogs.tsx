import { useMemo } from 'preact/hooks';
import type { Span } from '../core/transcript/transcript.ts';
import { exampleQuote } from './citing/example-quote.ts';
import { AboutDialog, CitingDialog, KeysDialog, ReportDialog } from './later.ts';
import type { PanelProps, TalkShown } from './panel-view.ts';

export type TalkDialog = 'about' | 'keys' | 'report' | 'style';

interface TalkDialogsProps extends Pick<PanelProps, 'settings' | 'ownStyles' | 'actions'> {
  /** Null while none is open. */
  readonly dialog: TalkDialog | null;
  readonly view: TalkShown;
  /** The words that are quoted. */
  readonly passages: readonly Span[];
  readonly onShow: (dialog: TalkDialog | null) => void;
}

/** What opens over the text of a talk. */
export function TalkDialogs({ dialog, view, passages, settings, ownStyles, actions, onShow }: TalkDialogsProps) {
  const { open, playing } = view;
  const close = () => onShow(null);
  const isCiting = dialog === 'style';
  // Of the words that are quoted when it opens: typing into a field of it takes the selection away.
  const example = useMemo(() => (isCiting ? exampleQuote(open, passages, actions.now()) : null), [isCiting, open]);
  return (
    <>
      {(dialog === 'about' || dialog === 'report') && (
        <AboutDialog talk={open.talk} onReport={() => onShow('report')} onClose={close} />
      )}
      {dialog === 'keys' && <KeysDialog onClose={close} />}
      {dialog === 'report' && (
        <ReportDialog
          shows={`talk, ${playing.state}, chapters ${open.times().chaptersFrom}`}
          actions={actions}
          onClose={() => onShow('about')}
        />
      )}
      {example && (
        <CitingDialog
          settings={settings}
          quote={example}
          ownStyles={ownStyles}
          citeOwn={actions.citeWith}
          onSet={actions.set}
          onAddStyle={actions.addStyle}
          onRemoveStyle={actions.removeStyle}
          onClose={close}
        />
      )}
    </>
  );
}
