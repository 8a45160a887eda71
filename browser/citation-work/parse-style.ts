import { fail, type Result } from '../../core/base/result.ts';
import type { CslNode } from '../../core/quote/csl/csl-tree.ts';
import { MAX_STYLE_LENGTH } from '../../core/quote/csl/kept-styles.ts';
import { MAY_BE_EMPTY } from '../../core/quote/csl/packed-tree.ts';
import { type OwnStyle, readStyle } from '../../core/quote/csl/read-style.ts';

/**
 * Reads the text of a .csl file. A document type is refused before anything is parsed: no style has one, and it can
 * make a text of a few lines unfold to gigabytes.
 */
export function parseStyle(text: string): Result<OwnStyle> {
  if (text.length > MAX_STYLE_LENGTH)
    return fail('style-unreadable', 'This file is larger than any citation style: choose a .csl file.');
  const document = /<!(?:DOCTYPE|ENTITY)/i.test(text) ? null : parse(text.replace(/^\ufeff/, ''));
  if (!document) {
    const sentence = 'This file is no well-formed XML, as a CSL style is: choose a .csl file, or download it anew.';
    return fail('style-unreadable', sentence);
  }
  return readStyle(treeOf(document.documentElement, 0));
}

function parse(text: string): Document | null {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  return document.getElementsByTagName('parsererror').length > 0 ? null : document;
}

/** Where `readStyle` no longer looks. */
const DEEPEST = 200;

function treeOf(element: Element, depth: number): CslNode {
  const attrs = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  const children: (CslNode | string)[] = [];
  for (const child of depth > DEEPEST ? [] : element.childNodes) {
    if (child instanceof Element) children.push(treeOf(child, depth + 1));
    else if (isText(child) && !isLayout(child)) children.push(child.data);
  }
  // An empty term says that there is none; citeproc-js looks for its text.
  if (children.length === 0 && MAY_BE_EMPTY.has(element.localName)) children.push('');
  return { name: element.localName, attrs, children };
}

const isText = (node: Node): node is Text =>
  node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;

/** White space between elements is the file's, not the style's. */
const isLayout = (text: Text): boolean => text.data.trim() === '' && (text.parentElement?.children.length ?? 0) > 0;
