import type { Page } from 'puppeteer-core';
import { showOwnPage } from '../harness/extension-api.ts';
import type { Panel } from '../harness/panel.ts';
import { poll } from '../harness/poll.ts';
import type { World } from './world.ts';

/* What scenarios do in a notebook. */

/** Brings the notebook to the front of the panel. */
export async function openNotebook(panel: Panel): Promise<void> {
  await panel.click('.tabs button:nth-child(2)');
  await panel.waitFor(() => document.querySelector('.notebook .entry, .notebook .no-quotes'));
}

/** The page of the notebook, in a tab of its own beside the panel. */
export async function openNotebookPage({ session, panel }: World): Promise<Page> {
  const tab = await session.open('about:blank#notebook');
  await showOwnPage(panel, '/notebook.html');
  // The tab may get another process on the way.
  const isShown = () => tab.evaluate(() => document.querySelector('.entry, .no-quotes') !== null).catch(() => false);
  if (!(await poll(isShown, 10_000))) throw new Error('The page of the notebook did not come');
  return tab;
}

export const says = (panel: Panel, words: string): Promise<unknown> =>
  panel.waitFor((wanted) => document.querySelector('.notebook')?.textContent?.includes(wanted), words);

/** The words of the entries that are shown, in their order. */
export const wordsShown = (panel: Panel): Promise<readonly string[]> =>
  panel.evaluate(() => [...document.querySelectorAll('.entry blockquote')].map((one) => one.textContent ?? ''));

export const entriesBecome = (panel: Panel, count: number): Promise<unknown> =>
  panel.waitFor((wanted) => document.querySelectorAll('.entry').length === wanted, count);

/** Keeps the next file that is handed to the reader, instead of downloading it. */
const catchFile = (panel: Panel): Promise<void> =>
  panel.evaluate(() => {
    const original = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      URL.createObjectURL = original;
      Object.assign(window, { caught: blob });
      return 'javascript:void 0';
    };
    HTMLAnchorElement.prototype.click = function caught() {
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
      Object.assign(window, { caughtName: this.download });
    };
  });

export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** Exports what is shown in the nth form, and answers what the file holds. */
export async function exportAs(panel: Panel, nth: number): Promise<SavedFile> {
  await panel.click('.notebook-head .doing button:nth-of-type(2)');
  await panel.waitFor(() => document.querySelector('dialog[open] .export'));
  await panel.click(`.export fieldset:nth-of-type(2) label:nth-of-type(${nth}) input`);
  await catchFile(panel);
  await panel.click('.export .primary');
  await panel.waitFor(() => document.querySelector('.export [role=status]')?.textContent);
  const file = await panel.evaluate(async () => {
    const { caught, caughtName } = window as unknown as { caught: Blob; caughtName: string };
    return { name: caughtName, text: await caught.text() };
  });
  await panel.press('Escape');
  await panel.waitFor(() => !document.querySelector('dialog'));
  return file;
}

/** Chooses files to import, and answers what is said of them. */
export async function importFiles(panel: Panel, files: readonly SavedFile[]): Promise<string> {
  await panel.evaluate(
    (all) => {
      const input = document.querySelector<HTMLInputElement>('.notebook-head input[type=file]');
      if (!input) throw new Error('There is nothing to import with');
      const chosen = new DataTransfer();
      for (const { name, text } of all) chosen.items.add(new File([text], name));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    files.map(({ name, text }) => ({ name, text })),
  );
  await panel.waitFor(
    (count) => document.querySelectorAll('.bar[aria-label=Import] li').length === count,
    files.length,
  );
  const said = await panel.evaluate(() => document.querySelector('.bar[aria-label=Import] ul')?.textContent ?? '');
  await panel.click('.bar[aria-label=Import] .dismiss');
  await panel.waitFor(() => !document.querySelector('.bar[aria-label=Import]'));
  return said;
}
