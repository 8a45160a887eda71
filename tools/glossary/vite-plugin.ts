import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Talk } from '../../core/transcript/talk.ts';
import { loadSeeds } from '../seeds/load.ts';
import { type Dictionary, readDictionary } from './cedict.ts';
import { commonGlossary, glossaryOf } from './glossaries.ts';

const INDEX = 'virtual:glossary/index';
const COMMON = 'virtual:glossary/common';
const TALK = 'virtual:glossary/talk/';
/** Marks the ids of modules that are no files, as Rollup's convention has it. */
const VIRTUAL = '\0';

const isTranslated = ({ transcript: { language, spokenLanguage } }: Talk): boolean =>
  /^zh\b/.test(language) && !/^zh\b/.test(spokenLanguage);

function indexModule(talks: readonly Talk[]): string {
  const own = talks.map(
    ({ videoId }) => `  ${JSON.stringify(videoId)}: () => import(${JSON.stringify(TALK + videoId)}),`,
  );
  return `const own = {\n${own.join('\n')}\n};
export const load = (videoId) => Object.hasOwn(own, videoId) ? own[videoId]() : import(${JSON.stringify(COMMON)});\n`;
}

/**
 * Bundles glossaries, each a chunk that is loaded when it is needed: `virtual:glossary/index` loads the one of a
 * bundled talk that was translated from another language, and for any other text that of common words.
 */
export function glossaryPlugin(directory = fileURLToPath(new URL('../../seeds', import.meta.url))): Plugin {
  let dictionary: Dictionary | null = null;
  const talks = () => loadSeeds(directory).flatMap(({ talk }) => (talk && isTranslated(talk) ? [talk] : []));
  return {
    name: 'verbatim-glossary',
    resolveId: (id) => (id === INDEX || id === COMMON || id.startsWith(TALK) ? VIRTUAL + id : null),
    load(marked) {
      if (!marked.startsWith(`${VIRTUAL}virtual:glossary/`)) return null;
      const id = marked.slice(VIRTUAL.length);
      if (id === INDEX) return indexModule(talks());
      dictionary ??= readDictionary();
      const talk = talks().find(({ videoId }) => id === TALK + videoId);
      if (!talk && id !== COMMON) return null;
      const asset = talk ? glossaryOf(talk.transcript.text, dictionary) : commonGlossary(dictionary);
      // Parsed faster than the same value written as an object literal.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(asset))});`;
    },
  };
}
