import { type Node, Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseSpace } from '../base/collapse-space.ts';
import { citedMarkdown, runsMarkdown } from './cited-markdown.ts';
import { citedIn } from './cited-text.ts';
import { anyExported, ENGLISH, TRANSLATED } from './exports/exported.sample.ts';
import { plainRuns } from './styles/runs.ts';
import type { Style } from './styles/style.ts';
import { STYLES, styleOf } from './styles/styles.ts';

const APA = styleOf('apa7') as Style;

/** What a reader sees, and what of it is set in italics. */
function read(markdown: string): { lines: string[]; italic: string[] } {
  const lines: string[] = [];
  const italic: string[] = [];
  const textOf = (node: Node): string => {
    if (node.type === 'softbreak' || node.type === 'linebreak') return ' ';
    let text = node.literal ?? '';
    for (let child = node.firstChild; child; child = child.next) text += textOf(child);
    if (node.type === 'emph') italic.push(text);
    return text;
  };
  const quotation = new Parser().parse(markdown).firstChild;
  for (let block = quotation?.firstChild; block; block = block.next) lines.push(collapseSpace(textOf(block)));
  return { lines, italic };
}

describe('citedMarkdown', () => {
  it('says whose words they are, that they are a translation, and sets italics and links', () => {
    const { quote } = TRANSLATED;
    const text = citedMarkdown(quote, citedIn(APA, quote, ENGLISH), ENGLISH);
    expect(text).toMatch(/^> \*\*[^*]+:\*\* /);
    expect(text).toMatch(/\n>\n> \\\[[\w ]*Chinese translation\\\] \(/);
    expect(text).toMatch(
      /\. \*[^*]+\* \\\[Video\\\]\. YouTube\. \[https:\/\/[^\]]+\]\(https:\/\/www\.youtube\.com\/watch\?v=[\w-]+\)\n/,
    );
    expect(text).toMatch(/\n> \[[^\]]+\]\(https:\/\/[^)]+&t=\d+s#verbatim=1,[^)\s]+\)[^\n]*$/);
  });

  it('reads the same in CommonMark, in every style, whatever it holds', () => {
    fc.assert(
      fc.property(anyExported, fc.constantFrom(...STYLES), ({ quote }, style) => {
        const cited = citedIn(style, quote, ENGLISH);
        const { lines } = read(citedMarkdown(quote, cited, ENGLISH));
        expect(lines).toContain(collapseSpace(plainRuns(cited.reference ?? [])));
      }),
    );
  });

  it('sets titles in italics', () => {
    const { quote } = TRANSLATED;
    const { italic } = read(citedMarkdown(quote, citedIn(APA, quote, ENGLISH), ENGLISH));
    expect(italic).toHaveLength(1);
  });
});

describe('runsMarkdown', () => {
  it.each([
    [[{ text: '1. A' }], '1\\. A'],
    [[{ text: '[1] A. ' }, { text: ' On *it* ', italic: true as const }, { text: '.' }], '\\[1\\] A.  *On \\*it\\** .'],
    [[{ text: 'at', href: 'https://a.b/?c=d' }], '[at](https://a.b/?c=d)'],
    [[], ''],
  ])('%j', (of, expected) => expect(runsMarkdown(of)).toBe(expected));
});
