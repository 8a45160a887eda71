import browser from 'webextension-polyfill';
import { createNotebook } from '../../browser/notebook/create-notebook.ts';
import type { ProblemCode } from '../../core/base/problem.ts';
import type { Condition } from '../../core/notebook/notebook.ts';
import { formOf, isChanged, noteOf, quoteOf, tagsOf } from './saving.ts';

/*
 * A page of the extension with the notebook as the product has it, for tests that need the store without its views. It
 * takes the panel's place in a copy of the build.
 */

/** What is in the notebook, as numbers of `saving.ts`. */
export interface Contents {
  readonly saved: readonly number[];
  readonly changed: readonly number[];
  /** Entries that are none of those, or not whole. */
  readonly odd: number;
  readonly condition: Condition;
}

export interface NotebookPage {
  contents(): Promise<Contents | ProblemCode>;
  /** Saves one quote; null when it was confirmed. */
  save(n: number): Promise<ProblemCode | null>;
  /** Deletes all that is there. */
  remove(): Promise<ProblemCode | null>;
  /** Forgets the second copy, so that nothing can be brought back from it. */
  dropCopy(): Promise<void>;
  /** How often this window was told of a change. */
  readonly heard: number;
  /** Saves and changes quotes from this number on, several at once, without end; tells each confirmation to `port`. */
  saveOn(first: number, port: number): void;
}

declare global {
  interface Window {
    notebookPage?: NotebookPage;
  }
}

/** So many are waited for at a time. */
const AT_ONCE = 3;

const notebook = createNotebook();
let heard = 0;
notebook.subscribe(() => {
  heard += 1;
});

window.notebookPage = {
  async contents() {
    const condition = await notebook.condition();
    const all = await notebook.all();
    if (!all.ok) return all.problem.code;
    if (!condition.ok) return condition.problem.code;
    const forms = all.value.map(formOf);
    const numbers = (changed: boolean) => forms.flatMap((form) => (form?.changed === changed ? form.n : []));
    const odd = forms.filter((form) => form === null).length;
    return { saved: numbers(false), changed: numbers(true), odd, condition: condition.value };
  },
  async save(n) {
    const saved = await notebook.save(quoteOf(n), noteOf(n, false), tagsOf(n));
    return saved.ok ? null : saved.problem.code;
  },
  async remove() {
    const all = await notebook.all();
    const removed = all.ok ? await notebook.remove(all.value.map(({ id }) => id)) : all;
    return removed.ok ? null : removed.problem.code;
  },
  dropCopy: () => browser.storage.local.clear(),
  get heard() {
    return heard;
  },
  saveOn(first, port) {
    let next = first;
    // Not waited for: it leaves with the confirmation.
    const confirm = (n: number, changed: boolean) =>
      void window.fetch(`http://127.0.0.1:${port}/${changed ? 'changed' : 'saved'}/${n}`, { mode: 'no-cors' });
    async function saveAll(): Promise<void> {
      for (;;) {
        const n = next++;
        const saved = await notebook.save(quoteOf(n), noteOf(n, false), tagsOf(n));
        if (!saved.ok) continue;
        confirm(n, false);
        if (!isChanged(n)) continue;
        const changed = await notebook.change(saved.value.id, saved.value.revision, { note: noteOf(n, true) });
        if (changed.ok) confirm(n, true);
      }
    }
    for (let i = 0; i < AT_ONCE; i++) void saveAll();
  },
};
document.documentElement.dataset.ready = '';
