import type { Plugin } from 'vite';
import type { Json } from '../../core/base/json.ts';
import { packedLocales } from './packaged.ts';

const INDEX = 'virtual:csl-locales/index';
const LOCALE = 'virtual:csl-locales/locale/';
/** Marks the ids of modules that are no files, as Rollup's convention has it. */
const VIRTUAL = '\0';

/** Bundles the official CSL locales, each a chunk that is loaded when a style in its language is. */
export function cslLocalesPlugin(): Plugin {
  let locales: ReadonlyMap<string, Json> | null = null;
  return {
    name: 'verbatim-csl-locales',
    resolveId: (id) => (id === INDEX || id.startsWith(LOCALE) ? VIRTUAL + id : null),
    load(marked) {
      if (!marked.startsWith(`${VIRTUAL}virtual:csl-locales/`)) return null;
      locales ??= packedLocales();
      const id = marked.slice(VIRTUAL.length);
      if (id === INDEX) {
        const list = [...locales.keys()].sort().map((tag) => {
          const name = JSON.stringify(tag);
          return `  ${name}: () => import(${JSON.stringify(LOCALE + tag)}),`;
        });
        return `export const locales = {\n${list.join('\n')}\n};\n`;
      }
      const locale = locales.get(id.slice(LOCALE.length));
      // Parsed faster than the same value written as an object literal.
      return locale ? `export default JSON.parse(${JSON.stringify(JSON.stringify(locale))});` : null;
    },
  };
}
