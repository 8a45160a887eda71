import { useRef, useState } from 'preact/hooks';
import type { Quote } from '../core/quote/quote.ts';
import { useChecking } from './checking/use-checking.tsx';
import { NotebookTab } from './NotebookTab.tsx';
import { Notice } from './Notice.tsx';
import { type PanelTab, PanelTabs, Side } from './PanelTabs.tsx';
import type { PanelProps } from './panel-view.ts';
import { TalkView } from './TalkView.tsx';
import { useKeys } from './use-keys.ts';

/** Everything in the panel: what is beside it, and the notebook. */
export function Panel(props: PanelProps) {
  const { view, actions } = props;
  const open = view.kind === 'talk' ? view.open : null;
  const [tab, setTab] = useState<PanelTab>('talk');
  const [isOpened, setIsOpened] = useState(false);
  /** What had the focus before the notebook came to the front. */
  const left = useRef<Element | null>(null);
  const show = (next: PanelTab): boolean => {
    if (next === tab) return false;
    if (next === 'notebook') left.current = document.activeElement;
    setIsOpened(true);
    setTab(next);
    return true;
  };
  const toNotebook = (): boolean => {
    show('notebook');
    // What had the focus is behind now.
    document.querySelector<HTMLElement>('.tabs button:nth-child(2)')?.focus();
    return true;
  };
  const back = (): boolean => {
    if (!show('talk')) return false;
    // It can have the focus when it is in front again.
    const before = left.current;
    requestAnimationFrame(() => before instanceof HTMLElement && before.focus({ preventScroll: true }));
    return true;
  };
  const openQuote = (quote: Quote): void => {
    back();
    actions.openQuote(quote);
  };
  const checking = useChecking({ ...props, open, actions: { ...actions, openQuote } });
  useKeys({ 'Shift+q': () => back() || toNotebook(), Escape: back });
  return (
    <>
      <PanelTabs tab={tab} onTab={show}>
        {checking.button}
      </PanelTabs>
      <div class="sides">
        <Side of="talk" tab={tab}>
          <BesidePanel {...props} />
        </Side>
        {isOpened && (
          <Side of="notebook" tab={tab}>
            <NotebookTab {...props} onTalk={back} />
          </Side>
        )}
      </div>
      {checking.dialog}
    </>
  );
}

function BesidePanel({ view, talks, settings, ownStyles, actions }: PanelProps) {
  switch (view.kind) {
    case 'loading':
      return <div class="loading" aria-busy="true" />;
    case 'notice':
      return <Notice notice={view.notice} talks={talks} actions={actions} />;
    case 'talk':
      return (
        <TalkView
          key={view.open.talk.videoId}
          view={view}
          settings={settings}
          ownStyles={ownStyles}
          actions={actions}
        />
      );
  }
}
