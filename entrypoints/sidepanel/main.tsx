import { entries } from 'virtual:seeds/index';
import { render } from 'preact';
import { copy } from '../../browser/clipboard.ts';
import { interfaceLocale, translate } from '../../browser/i18n.ts';
import { scheduler } from '../../browser/scheduler.ts';
import { askForYouTube } from '../../browser/site-permission.ts';
import { localStore } from '../../browser/storage.ts';
import { utcOffset } from '../../browser/utc-offset.ts';
import { versions } from '../../browser/versions.ts';
import { Panel } from '../../components/Panel.tsx';
import type { PanelActions, PanelView, ReadTalk } from '../../components/panel-view.ts';
import { WordingProvider } from '../../components/wording.ts';
import { createKeeper } from '../../core/reading/keeper.ts';
import { readSettings, SETTINGS_KEY, STANDARD_SETTINGS } from '../../core/reading/kept.ts';
import { notebookAccess } from './notebook-access.ts';
import { openOwnStyles } from './own-styles.ts';
import { quoteActions } from './quote-actions.ts';
import { startSession } from './session.ts';

const root = document.getElementById('panel') as HTMLElement;
const wording = { t: translate, locale: interfaceLocale(), utcOffset };
document.documentElement.lang = wording.locale;

const keeper = createKeeper(localStore, scheduler, crypto.randomUUID());
window.addEventListener('pagehide', keeper.flush);
document.addEventListener('visibilitychange', keeper.flush);

let view: PanelView = { kind: 'loading' };
let settings = STANDARD_SETTINGS;
void keeper.recall(SETTINGS_KEY, (kept) => {
  settings = readSettings(kept);
  draw();
});

const session = startSession(new AbortController().signal, keeper, (next) => {
  view = next;
  draw();
});
const styles = openOwnStyles(keeper, () => draw());
const actions: PanelActions = {
  ...session,
  ...styles,
  ...quoteActions,
  now: scheduler.now,
  allow: () => void askForYouTube(),
  copy,
  report: async () => ({ versions: versions(), page: await session.report() }),
  set(next) {
    settings = next;
    keeper.keep(SETTINGS_KEY, { ...next });
    draw();
  },
};
const readTalk: ReadTalk = async (videoId) => (await import('./read-talk.ts')).readTalk(videoId);
draw();

function draw(): void {
  // Tests and `npm start` wait for these.
  const { dataset } = document.documentElement;
  const talk = view.kind === 'talk' ? view.open : null;
  dataset.state = view.kind === 'notice' ? view.notice : view.kind;
  dataset.video = talk?.talk.videoId ?? '';
  dataset.playing = String(talk?.playhead.clock()?.playing === true);
  render(
    <WordingProvider value={wording}>
      <Panel
        view={view}
        talks={entries}
        settings={settings}
        ownStyles={styles.list()}
        actions={actions}
        notebook={notebookAccess}
        readTalk={readTalk}
      />
    </WordingProvider>,
    root,
  );
}
