import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LINKED = /<(?:script|link)\b[^>]*\b(?:src|href)="\/([^"]+)"/g;
/** `import … from "./x.js"`, `export … from "./x.js"`, `import "./x.js"`; not `import("./x.js")`. */
const IMPORTED = /\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g;

/** Files that a page of the built extension loads before it shows anything: what it links, and what that imports. */
export function loadedAtOnce(directory: string, page: string): readonly string[] {
  const html = readFileSync(join(directory, page), 'utf8');
  const files = new Set([...html.matchAll(LINKED)].map(([, file = '']) => file));
  // A set goes on with what is added meanwhile.
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    for (const [, name] of readFileSync(join(directory, file), 'utf8').matchAll(IMPORTED))
      files.add(`${folder}${name}`);
  }
  return [...files].map((file) => join(directory, file));
}
