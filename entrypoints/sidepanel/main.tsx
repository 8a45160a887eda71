import { entries } from 'virtual:seeds/index';
import { render } from 'preact';
import { copy } from '../../browser/clipboard.ts';
import { interfaceLocale, translate } from '../../browser/i18n.ts';
import { askForYouTube } from '../../browser/site-permission.ts';
import { Panel } from '../../components/Panel.tsx';
import type { PanelActions, PanelView } from '../../components/panel-view.ts';
import { WordingProvider } from '../../components/wording.ts';
import { startSession } from './session.ts';

const root = document.getElementById('panel') as HTMLElement;
const wording = { t: translate, locale: interfaceLocale() };
document.documentElement.lang = wording.locale;

const session = startSession(new AbortController().signal, show);
const actions: PanelActions = {
  seek: session.seek,
  reload: session.reload,
  allow: () => void askForYouTube(),
  copy,
};
show({ kind: 'loading' });

function show(view: PanelView): void {
  // Tests and `npm start` wait for these.
  const { dataset } = document.documentElement;
  dataset.state = view.kind === 'notice' ? view.notice : view.kind;
  dataset.playing = String(view.kind === 'talk' && view.open.playhead.clock()?.playing === true);
  render(
    <WordingProvider value={wording}>
      <Panel view={view} talks={entries} actions={actions} />
    </WordingProvider>,
    root,
  );
}
