// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type CslNode, childOf } from '../../core/quote/csl/csl-tree.ts';
import { MAX_STYLE_LENGTH } from '../../core/quote/csl/kept-styles.ts';
import { parseStyle } from './parse-style.ts';
import { SAMPLE_STYLE } from './style.sample.ts';

const sentenceOf = (text: string): string => {
  const style = parseStyle(text);
  return style.ok ? `read: ${style.value.name}` : style.problem.detail;
};

describe('parseStyle', () => {
  it('reads a .csl file', () => {
    const style = parseStyle(SAMPLE_STYLE);
    expect(style).toMatchObject({ ok: true, value: { name: 'Review & Letters', language: 'en-GB' } });
    if (!style.ok) throw new Error(style.problem.detail);
    const locale = childOf(style.value.tree, 'locale') as CslNode;
    expect(childOf(locale, 'terms')?.children).toEqual([{ name: 'term', attrs: { name: 'and' }, children: [''] }]);
  });

  it('takes a byte order mark for none', () => expect(sentenceOf(`\ufeff${SAMPLE_STYLE}`)).toMatch(/^read/));

  it.each([
    ['an empty file', '', /no well-formed XML/],
    ['something else', '{"style": 1}', /no well-formed XML/],
    ['XML that is something else', '<svg xmlns="http://www.w3.org/2000/svg"/>', /^This is no CSL style/],
    ['a document type', `<!DOCTYPE style [<!ENTITY a "b">]>${SAMPLE_STYLE}`, /no well-formed XML/],
    ['a document type in small letters', `<!doctype x>${SAMPLE_STYLE}`, /no well-formed XML/],
    ['more than any style has', SAMPLE_STYLE.padEnd(MAX_STYLE_LENGTH + 1), /larger than any citation style/],
  ])('refuses %s in one sentence', (_, text, sentence) => expect(sentenceOf(text)).toMatch(sentence));
});
