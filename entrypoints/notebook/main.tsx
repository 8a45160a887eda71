import { entries } from 'virtual:seeds/index';
import { render } from 'preact';
import { copy } from '../../browser/clipboard.ts';
import { interfaceLocale, translate } from '../../browser/i18n.ts';
import { createNotebook } from '../../browser/notebook/create-notebook.ts';
import { saveFile } from '../../browser/save-file.ts';
import { scheduler } from '../../browser/scheduler.ts';
import { localStore } from '../../browser/storage.ts';
import { utcOffset } from '../../browser/utc-offset.ts';
import { Notebook } from '../../components/notebook/Notebook.tsx';
import { WordingProvider } from '../../components/wording.ts';
import type { Json } from '../../core/base/json.ts';
import { createKeeper } from '../../core/reading/keeper.ts';
import { readSettings, SETTINGS_KEY, STANDARD_SETTINGS } from '../../core/reading/kept.ts';
import { openOwnStyles } from '../sidepanel/own-styles.ts';

const root = document.getElementById('notebook') as HTMLElement;
const wording = { t: translate, locale: interfaceLocale(), utcOffset };
document.documentElement.lang = wording.locale;
document.title = `${translate('notebook')} · ${translate('extensionName')}`;

const notebook = createNotebook();
const keeper = createKeeper(localStore, scheduler, crypto.randomUUID());
const styles = openOwnStyles(keeper, () => draw());
const actions = { copy, citeWith: styles.citeWith, now: scheduler.now };
let settings = STANDARD_SETTINGS;
const recall = (kept: Json): void => {
  settings = readSettings(kept);
  draw();
};
keeper.hear(SETTINGS_KEY, recall);
void keeper.recall(SETTINGS_KEY, recall);
draw();

function draw(): void {
  render(
    <WordingProvider value={wording}>
      <Notebook
        notebook={notebook}
        beside={null}
        talks={entries}
        settings={settings}
        ownStyles={styles.list()}
        pageUrl={null}
        actions={actions}
        saveFile={saveFile}
        onTalk={null}
      />
    </WordingProvider>,
    root,
  );
}
