import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LOCALE_LICENCES } from './packaged.ts';

const CITEPROC = new URL('../../node_modules/citeproc/', import.meta.url);

/** What a chunk tells of the modules in it, as far as it is used. */
interface Chunk {
  readonly moduleIds?: readonly string[];
}

/** The head of citeproc-js, which says whose it is and under which licence: it goes wherever its code goes. */
export function citeprocHead({ moduleIds = [] }: Chunk): string {
  if (!moduleIds.some((id) => id.includes('citeproc_commonjs'))) return '';
  return /^\/\*.*?\*\//s.exec(readFileSync(new URL('citeproc_commonjs.js', CITEPROC), 'utf8'))?.[0] ?? '';
}

/** Licences that the package must hold, as files of it. */
export const LICENCE_FILES = [
  { absoluteSrc: fileURLToPath(new URL('LICENSE', CITEPROC)), relativeDest: 'third-party/citeproc-js.txt' },
  { absoluteSrc: LOCALE_LICENCES, relativeDest: 'third-party/csl-locales.txt' },
];
