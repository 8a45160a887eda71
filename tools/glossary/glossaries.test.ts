import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeGlossary } from '../../core/timing/align/bilingual/glossary.ts';
import { loadSeeds } from '../seeds/load.ts';
import { readDictionary } from './cedict.ts';
import { commonGlossary, glossaryOf } from './glossaries.ts';

const dictionary = readDictionary();
const seeds = loadSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)));
const translated = seeds.find(({ id }) => id === 'jPluSXJpdrA')?.talk;
if (!translated) throw new Error('no translated talk');
const own = glossaryOf(translated.transcript.text, dictionary);
const common = commonGlossary(dictionary);
const size = (asset: object) => gzipSync(JSON.stringify(asset), { level: 9 }).length;

describe('the glossaries that are made of the dictionary', () => {
  it.each([
    ['of the bundled translation', own, 20_000],
    ['of common words', common, 150_000],
  ])('%s: small enough, and attributed', (_, asset, most) => {
    expect(size(asset)).toBeLessThanOrEqual(most);
    expect(asset.source).toContain('CC-CEDICT');
    expect(asset.licence).toBe('CC BY-SA 4.0');
  });

  it('of a talk holds its words and no others', () => {
    const glossary = decodeGlossary(own);
    expect(glossary?.stemsOf('推理')).toContain('reason');
    expect(glossary?.stemsOf('奶牛')).toBeNull();
    expect(glossary?.fold('們')).toBe('们');
    const han = new Set([...translated.transcript.text].map((character) => glossary?.fold(character)));
    for (const line of own.words.split('\n'))
      for (const character of line.split(' ')[0] ?? '') expect(han).toContain(character);
  });

  it('of common words explains them by stems', () => {
    const glossary = decodeGlossary(common);
    expect(glossary?.stemsOf('公司')).toContain('compan');
    expect(glossary?.stemsOf('因为')).toContain('becaus');
    expect(glossary?.stemsOf('的')).toBeNull();
    expect(glossary?.fold('經')).toBe('经');
  });

  it('are the same each time', () => expect(commonGlossary(readDictionary())).toEqual(common));
});
