import { fail, ok, type Result } from '../../base/result.ts';
import { type CslNode, childOf, textIn, without } from './csl-tree.ts';

/** A style of the reader's own, as far as it must be known before it is tried. */
export interface OwnStyle {
  /** As it calls itself. */
  readonly name: string;
  /** BCP 47, of its texts and dates; null where it leaves that open. */
  readonly language: string | null;
  /** Ready for citeproc-js. */
  readonly tree: CslNode;
}

const CSL_NAMESPACE = 'http://purl.org/net/xbiblio/csl';
/** Longer than the name of any official one. */
const MAX_NAME = 200;
/** A style nests some twenty deep; what goes on for longer is made to break a program. */
const MAX_DEPTH = 100;

const refuse = (sentence: string): Result<never> => fail('style-unreadable', sentence);

const isTooDeep = (node: CslNode, depth = 0): boolean =>
  depth > MAX_DEPTH || node.children.some((child) => typeof child !== 'string' && isTooDeep(child, depth + 1));

/**
 * Checks what can be known of a style without trying it. Sorting is taken out of it: one source has no order, and
 * citeproc-js expands every sort key (APA took a second by them, 1/20 of that without).
 */
export function readStyle(root: CslNode): Result<OwnStyle> {
  if (root.name !== 'style' || root.attrs.xmlns !== CSL_NAMESPACE)
    return refuse('This is no CSL style: choose a .csl file, for instance from the Zotero Style Repository.');
  if (!/^1\.0(?:\.\d)?$/.test(root.attrs.version ?? ''))
    return refuse(`This style is written in CSL ${root.attrs.version ?? '(no version)'}: choose one in CSL 1.0.`);
  const info = childOf(root, 'info');
  const parent = info?.children.find(
    (child) => typeof child !== 'string' && child.name === 'link' && child.attrs.rel === 'independent-parent',
  );
  if (parent && typeof parent !== 'string')
    return refuse(
      `This style only says that it is another one by another name: choose ${lastPart(parent.attrs.href)}.`,
    );
  if (isTooDeep(root)) return refuse('This style nests deeper than any real one: choose another.');
  if (!childOf(root, 'citation') || !childOf(childOf(root, 'citation') as CslNode, 'layout'))
    return refuse('This style says nothing of citations: choose another.');
  const name = textIn(info && childOf(info, 'title')).slice(0, MAX_NAME);
  if (name === '') return refuse('This style has no title: choose another, or give it one in its <info>.');
  const language = root.attrs['default-locale'] ?? null;
  return ok({ name, language: language && isTag(language) ? language : null, tree: without(root, 'sort') });
}

const isTag = (tag: string): boolean => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag);

/** The name of a style in its address. */
const lastPart = (href = ''): string => href.split('/').at(-1)?.slice(0, MAX_NAME) || 'that one';
