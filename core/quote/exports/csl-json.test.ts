import { describe, expect, it } from 'vitest';
import { at, type Json, parseJson } from '../../base/json.ts';
import { cslCitation } from './csl-citation.ts';
import { cslJson } from './csl-json.ts';
import { ENGLISH, EXCHANGE, quoteOf, samplePassage, TRANSLATED } from './exported.sample.ts';
import type { Exported } from './exported.ts';

const APART: Exported = {
  ...TRANSLATED,
  quote: quoteOf([
    { ...samplePassage([[null, 'Yes.']], 0), startMs: 96_498, endMs: 98_829 },
    { ...samplePassage([[null, 'No.']], 100), startMs: 1_912_000, endMs: 1_913_500 },
  ]),
};

/** What a processor is told of where a quote stands, by both forms. */
function timestamps(exported: Exported): readonly Json[] {
  const item = at(parseJson(cslJson.render([exported], ENGLISH)), 0, 'custom', 'citations', 0);
  return [item, parseJson(cslCitation.render([exported], ENGLISH))].map((citation) => {
    const cited = at(citation, 'citationItems', 0);
    return [at(cited, 'label'), at(cited, 'locator')];
  });
}

describe('the locator of CSL', () => {
  it.each([
    ['is the time', EXCHANGE, '12:34–12:52'],
    ['says where it is estimated', TRANSLATED, '≈ 12:35–12:47'],
    ['has each passage that lies apart', APART, '≈ 1:36–1:38, ≈ 31:52–31:53'],
  ])('%s', (_, exported, expected) =>
    expect(timestamps(exported)).toEqual([
      ['timestamp', expected],
      ['timestamp', expected],
    ]),
  );
});
