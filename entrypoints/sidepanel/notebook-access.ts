import browser from 'webextension-polyfill';
import { saveFile } from '../../browser/save-file.ts';
import type { NotebookAccess } from '../../components/NotebookTab.tsx';
import type { Notebook } from '../../core/notebook/notebook.ts';

let opened: Promise<Notebook> | null = null;

/** The notebook, loaded when it is wanted for the first time. */
export const notebookAccess: NotebookAccess = {
  open() {
    opened ??= import('../../browser/notebook/create-notebook.ts').then(({ createNotebook }) => createNotebook());
    // What cannot be loaded now may be the next time.
    opened.catch(() => {
      opened = null;
    });
    return opened;
  },
  pageUrl: browser.runtime.getURL('/notebook.html'),
  saveFile,
};
