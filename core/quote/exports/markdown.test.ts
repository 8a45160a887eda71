import { type Node, Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseSpace } from '../../base/collapse-space.ts';
import { attribution, namesOf, quoteTime, remarks } from '../attribution.ts';
import { omissionOf } from '../omission.ts';
import { isExchange } from '../quote.ts';
import { quoteUrl } from '../quote-link.ts';
import { utterancesOf } from '../utterances.ts';
import { anyExported, ENGLISH, TRANSLATED, trickyLine } from './exported.sample.ts';
import type { Exported } from './exported.ts';
import { markdown } from './markdown.ts';
import { markdownLine } from './markdown-text.ts';
import { obsidian } from './obsidian.ts';

const children = (node: Node): Node[] => {
  const found: Node[] = [];
  for (let child = node.firstChild; child; child = child.next) found.push(child);
  return found;
};

/** What a reader sees, by blocks; raw HTML would be seen by nobody. */
function textOf(node: Node): string {
  if (node.type === 'softbreak' || node.type === 'linebreak') return ' ';
  if (node.type === 'html_inline' || node.type === 'html_block') return '';
  return (node.literal ?? '') + children(node).map(textOf).join('');
}

const parse = (text: string) => new Parser().parse(text);
const blocks = (node: Node) => children(node).map((block) => collapseSpace(textOf(block)));
const links = (node: Node): string[] => [
  ...(node.type === 'link' ? [node.destination ?? ''] : []),
  ...children(node).flatMap(links),
];

const words = ({ quote }: Exported): string[] =>
  utterancesOf(quote).map((utterance) => {
    const { mark, within } = omissionOf(quote);
    const said = utterance?.parts.join(within) ?? mark;
    return collapseSpace(utterance?.speaker && isExchange(quote) ? `${utterance.speaker.name}: ${said}` : said);
  });

const source = ({ quote }: Exported): string =>
  collapseSpace(
    attribution(quote, ENGLISH)
      .map(({ text }) => text)
      .join(''),
  );

describe('Markdown', () => {
  it('reads the same in CommonMark: words, source and note, and one link', () => {
    fc.assert(
      fc.property(anyExported, (exported) => {
        const document = parse(markdown.render([exported], ENGLISH));
        const [quotation, ...rest] = children(document);
        expect(quotation?.type).toBe('block_quote');
        expect(blocks(quotation as Node)).toEqual([...words(exported), `— ${source(exported)}`]);
        const note = collapseSpace(exported.note);
        const tags = exported.tags.map((tag) => `#${tag.replaceAll(' ', '-')}`).join(' ');
        expect(rest.map((block) => collapseSpace(textOf(block))).join(' ')).toBe(
          [note, tags].filter(Boolean).join(' '),
        );
        expect(rest.every(({ type }) => type === 'paragraph')).toBe(true);
        expect(links(document)).toEqual([quoteUrl(exported.quote)]);
      }),
    );
  });

  it('has nothing of a note taken for code', () => {
    const [, ...paragraphs] = children(parse(markdown.render([{ ...TRANSLATED, note: 'a\n\n    b\n\n\tc' }], ENGLISH)));
    expect(paragraphs.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('carries what goes along in a comment that is seen by nobody, behind the quote', () => {
    const document = parse(markdown.render([{ ...TRANSLATED, carried: '1:0:{"a":"b_-\\u002d"}' }], ENGLISH));
    const all = children(document);
    expect(all.at(-1)?.literal).toBe('<!-- verbatim 1:0:{"a":"b_-\\u002d"} -->');
    expect(all[0]?.type).toBe('block_quote');
  });
});

describe('an Obsidian callout', () => {
  it('reads the same in CommonMark', () => {
    fc.assert(
      fc.property(anyExported, (exported) => {
        const text = obsidian.render([exported], ENGLISH);
        expect(text).toMatch(/^> \[!quote\] /);
        const { quote } = exported;
        const names = collapseSpace(namesOf(quote, 'en'));
        const said = remarks(quote, ENGLISH).join('; ');
        const [first = '', ...rest] = blocks(children(parse(text))[0] as Node);
        const title = `[!quote] ${names && `${names} — `}${quoteTime(quote)}`;
        const [begin = '', ...others] = words(exported);
        expect(first).toBe(collapseSpace(`${title} ${begin}`));
        const work = `${quote.title} (${quote.channel}, October 2, 2024)${said && `: ${said}`}`;
        expect(rest).toEqual([...others, collapseSpace(work)]);
      }),
    );
  });
});

describe('markdownLine', () => {
  it.each([
    ['a #tag but C# not', 'a \\#tag but C# not'],
    ['==mark== a = b', '\\=\\=mark\\=\\= a = b'],
    ['R&D &amp; AT&T', 'R&D \\&amp; AT&T'],
    ['1. one', '1\\. one'],
    ['- one', '\\- one'],
    ['a - b + c', 'a - b + c'],
    ['$5 and $6', '\\$5 and \\$6'],
    ['snake_case [x](y)', 'snake\\_case \\[x\\](y)'],
  ])('%s', (text, expected) => expect(markdownLine(text)).toBe(expected));

  it('leaves nothing that could begin a tag, a mark or a comment of Obsidian', () => {
    fc.assert(
      fc.property(trickyLine, (text) => {
        const bare = markdownLine(text).replace(/\\[!-/:-@[-`{-~]/g, '\\');
        expect(bare).not.toMatch(/==|%%|[[\]<>`*_~$|]|(?:^|[^\p{L}\p{N}\p{M}])#/u);
      }),
    );
  });
});
