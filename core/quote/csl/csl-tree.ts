/** An element of a CSL style or locale, in the form in which citeproc-js reads it without a DOM. */
export interface CslNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (CslNode | string)[];
}

/** The first element of this name among the children. */
export const childOf = (node: CslNode, name: string): CslNode | undefined =>
  node.children.find((child): child is CslNode => typeof child !== 'string' && child.name === name);

/** The text in an element, white space collapsed. */
export const textIn = (node: CslNode | undefined): string =>
  (node?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The tree without the elements of a name, wherever they are. */
export const without = (node: CslNode, name: string): CslNode => ({
  ...node,
  children: node.children
    .filter((child) => typeof child === 'string' || child.name !== name)
    .map((child) => (typeof child === 'string' ? child : without(child, name))),
});

export const copyOf = (node: CslNode): CslNode => ({
  name: node.name,
  attrs: { ...node.attrs },
  children: node.children.map((child) => (typeof child === 'string' ? child : copyOf(child))),
});
