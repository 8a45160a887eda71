import { scheduler } from '../../browser/scheduler.ts';
import type { CslNode } from '../../core/quote/csl/csl-tree.ts';
import { neededLocales } from '../../core/quote/csl/locale-tags.ts';
import { createOwnStyles, type OwnStyles } from '../../core/quote/csl/own-styles.ts';
import { unpackTree } from '../../core/quote/csl/packed-tree.ts';
import type { Keeper } from '../../core/reading/keeper.ts';
import { STYLES_KEY } from '../../core/reading/kept.ts';

async function localesFor(language: string | null): Promise<Readonly<Record<string, CslNode>>> {
  const { locales } = await import('virtual:csl-locales/index');
  const tags = neededLocales(language, Object.keys(locales));
  return Object.fromEntries(
    await Promise.all(tags.map(async (tag) => [tag, unpackTree((await locales[tag]?.())?.default)])),
  );
}

/**
 * The styles that the reader added. All that cites in them is loaded when the first of them is used.
 * @param changed called when the list has become another
 */
export function openOwnStyles(keeper: Keeper, changed: () => void): OwnStyles {
  const styles = createOwnStyles({
    async open(text) {
      const { openStyleText } = await import('../../browser/citation-work/open-text.ts');
      const worker = () => new Worker(new URL('./citation.worker.ts', import.meta.url), { type: 'module' });
      return openStyleText(text, worker, localesFor, scheduler);
    },
    keep: (value) => keeper.keep(STYLES_KEY, value),
    changed,
    newId: () => crypto.randomUUID(),
  });
  void keeper.recall(STYLES_KEY, styles.recall);
  keeper.hear(STYLES_KEY, styles.recall);
  return styles;
}
