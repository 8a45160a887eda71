import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { packagedLocales, packagedStyles } from '../../../tools/csl/packaged.ts';
import type { Citation } from '../styles/citation.ts';
import { markedRuns, plainRuns } from '../styles/runs.ts';
import { citeWith } from './cite-with.ts';
import { type CslNode, without } from './csl-tree.ts';
import { createEngine } from './engine.ts';
import { fitStyle } from './fit-style.ts';
import { readStyle } from './read-style.ts';

const CITATION: Citation = {
  video: {
    channel: 'OpenAI',
    title: 'Building OpenAI o1 (Extended Cut)',
    published: '2024-09-20',
    url: 'https://www.youtube.com/watch?v=tEzs3VHyBDM',
    accessed: '2026-11-22',
    language: 'en',
  },
  locator: { ranges: [{ startMs: 192_000, endMs: 205_000 }], approximate: false },
  speakers: [],
  number: 1,
};
const MOMENT = { ...CITATION, locator: { ranges: [{ startMs: 192_000, endMs: 192_000 }], approximate: false } };
/** What is quoted lies apart. */
const SEVERAL = {
  ranges: [
    { startMs: 96_498, endMs: 98_829 },
    { startMs: 1_912_000, endMs: 1_913_500 },
  ],
  approximate: true,
};

let styles: ReadonlyMap<string, CslNode>;
let locales: Readonly<Record<string, CslNode>>;
beforeAll(() => {
  styles = packagedStyles([
    'apa',
    'modern-language-association',
    'oscola',
    'gost-r-7-0-5-2008',
    'nature',
    'chicago-note-bibliography',
  ]);
  locales = Object.fromEntries(packagedLocales());
});

function cited(name: string, citation: Citation) {
  const style = styles.get(name) as CslNode;
  const engine = createEngine(without(style, 'sort'), style.attrs['default-locale'] ?? null, locales);
  const fit = fitStyle(engine);
  if (!fit.ok) throw new Error(fit.problem.detail);
  const { inText, reference } = citeWith(engine, fit.value, citation);
  return [inText && markedRuns(inText), reference && markedRuns(reference)];
}

describe('official styles', () => {
  it.each([
    [
      'apa',
      '(OpenAI, 2024, 3:12)',
      'OpenAI. (2024, September 20). *Building OpenAI o1 (Extended Cut)* [Video]. YouTube. https://www.youtube.com/watch?v=tEzs3VHyBDM',
    ],
    [
      'modern-language-association',
      '(OpenAI, 3:12)',
      'OpenAI. “Building OpenAI o1 (Extended Cut).” *YouTube*, 20 Sept. 2024, https://www.youtube.com/watch?v=tEzs3VHyBDM.',
    ],
    [
      'oscola',
      null,
      'OpenAI, ‘Building OpenAI o1 (Extended Cut)’ (*YouTube*, 20 September 2024) 3:12 <https://www.youtube.com/watch?v=tEzs3VHyBDM> accessed 22 November 2026.',
    ],
    // It calls every place a page: "с. 3:12".
    [
      'gost-r-7-0-5-2008',
      '[OpenAI, 2024, 3:12]',
      '1. OpenAI. Building OpenAI o1 (Extended Cut) [Электронный ресурс]. URL: https://www.youtube.com/watch?v=tEzs3VHyBDM (дата обращения: 22.11.2026).',
    ],
    // Numbers alone: the moment is appended.
    [
      'nature',
      '1 (3:12)',
      '1. OpenAI. Building OpenAI o1 (Extended Cut). *YouTube* https://www.youtube.com/watch?v=tEzs3VHyBDM (2024).',
    ],
    // A note without an address: it is appended.
    [
      'chicago-note-bibliography',
      null,
      'OpenAI, “Building OpenAI o1 (Extended Cut),” 3:12. https://www.youtube.com/watch?v=tEzs3VHyBDM',
    ],
  ])('%s', (name, inText, reference) => expect(cited(name, MOMENT)).toEqual([inText, reference]));

  it('say a range, and that it is not exact', () => {
    const locator = { ranges: [{ startMs: 192_000, endMs: 205_000 }], approximate: true };
    expect(cited('apa', { ...CITATION, locator })[0]).toBe('(OpenAI, 2024, ≈ 3:12–3:25)');
  });

  it.each([
    ['apa', '(OpenAI, 2024, ≈ 1:36–1:38, ≈ 31:52–31:53)'],
    ['modern-language-association', '(OpenAI, ≈ 1:36–1:38, ≈ 31:52–31:53)'],
    ['gost-r-7-0-5-2008', '[OpenAI, 2024, ≈ 1:36–1:38, ≈ 31:52–31:53]'],
    ['nature', '1 (≈ 1:36–1:38, ≈ 31:52–31:53)'],
  ])('%s says each of several ranges once', (name, expected) => {
    expect(cited(name, { ...CITATION, locator: SEVERAL })[0]).toBe(expected);
  });

  it('say each of several ranges once in a note', () => {
    const moment = '≈ 1:36–1:38, ≈ 31:52–31:53';
    for (const name of ['oscola', 'chicago-note-bibliography'])
      expect(cited(name, { ...CITATION, locator: SEVERAL })[1]?.split(moment)).toHaveLength(2);
  });

  it('cite a video whose moment nobody gave', () => {
    expect(cited('apa', { ...CITATION, locator: null })[0]).toBe('(OpenAI, 2024)');
  });

  it('set a title as it was published, whatever it holds', () => {
    const style = styles.get('apa') as CslNode;
    const engine = createEngine(without(style, 'sort'), 'en-US', locales);
    const fit = fitStyle(engine);
    if (!fit.ok) throw new Error(fit.problem.detail);
    // Quotation marks are set as the style wants them, and white space as in one line.
    const text = fc.stringMatching(/^[\p{L}\p{N}<>&{}\\#%@ ]{1,30}$/u).filter((s) => /[\p{L}]/u.test(s));
    fc.assert(
      fc.property(text, text, (title, channel) => {
        const { reference } = citeWith(engine, fit.value, {
          ...MOMENT,
          video: { ...CITATION.video, title: `A ${title} z`, channel: `B ${channel} y` },
        });
        const squeezed = (s: string) => s.replace(/\s+/g, '');
        expect(squeezed(plainRuns(reference ?? []))).toContain(squeezed(`A ${title} z`));
        expect(squeezed(plainRuns(reference ?? []))).toContain(squeezed(`B ${channel} y`));
      }),
      { numRuns: 50 },
    );
  });
});

describe('readStyle', () => {
  const layout = { name: 'layout', attrs: {}, children: [] };
  const citation = { name: 'citation', attrs: {}, children: [layout] };
  const title = { name: 'title', attrs: {}, children: [' My  style '] };
  const info = (...more: CslNode[]): CslNode => ({ name: 'info', attrs: {}, children: [title, ...more] });
  const attrs = { xmlns: 'http://purl.org/net/xbiblio/csl', version: '1.0', 'default-locale': 'ru-RU' };
  const style: CslNode = { name: 'style', attrs, children: [info(), citation] };

  it('knows its name and its language, and takes the sorting out', () => {
    const sorted = { ...citation, children: [{ name: 'sort', attrs: {}, children: [] }, layout] };
    const read = readStyle({ ...style, children: [info(), sorted] });
    expect(read).toEqual({ ok: true, value: { name: 'My style', language: 'ru-RU', tree: style } });
  });

  const deep = Array.from({ length: 200 }).reduce<CslNode>((inner) => ({ ...layout, children: [inner] }), layout);
  const parent = {
    name: 'link',
    attrs: { rel: 'independent-parent', href: 'http://www.zotero.org/styles/nature' },
    children: [],
  };
  it.each<[string, CslNode, RegExp]>([
    ['another kind of file', { ...style, name: 'svg' }, /^This is no CSL style/],
    ['another namespace', { ...style, attrs: { ...attrs, xmlns: 'x' } }, /^This is no CSL style/],
    ['an older version', { ...style, attrs: { ...attrs, version: '0.8.1' } }, /CSL 0\.8\.1/],
    ['another name for a style', { ...style, children: [info(parent), citation] }, /choose nature\.$/],
    ['no citations', { ...style, children: [info()] }, /says nothing of citations/],
    ['no title', { ...style, children: [{ ...info(), children: [] }, citation] }, /has no title/],
    ['a depth that no style has', { ...style, children: [info(), citation, deep] }, /nests deeper/],
  ])('refuses %s', (_, tree, sentence) => {
    const read = readStyle(tree);
    expect(read.ok ? '' : read.problem.detail).toMatch(sentence);
  });
});
