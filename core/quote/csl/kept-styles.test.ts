import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeptStyle, MAX_STYLE_LENGTH, MAX_STYLES, readKeptStyles, withStyle } from './kept-styles.ts';
import { neededLocales } from './locale-tags.ts';

const style = (n: number, change: Partial<KeptStyle> = {}): KeptStyle => ({
  id: `00000000-${n}`,
  name: `Style ${n}`,
  text: '<style/>',
  ...change,
});

describe('kept styles', () => {
  it('are read back', () => {
    const list = [style(1), style(2)];
    expect(readKeptStyles({ list })).toEqual(list);
  });

  it.each<[string, unknown]>([
    ['an id that is none', style(1, { id: '../1' })],
    ['no name', style(1, { name: '' })],
    ['no text', { id: '00000000-1', name: 'x' }],
    ['a text that is too long', style(1, { text: 'x'.repeat(MAX_STYLE_LENGTH + 1) })],
    ['the id of another', style(2)],
  ])('are left out with %s', (_, one) => expect(readKeptStyles({ list: [style(2), one] })).toEqual([style(2)]));

  it('are none where something else is kept, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (value) => Array.isArray(readKeptStyles(value))));
  });

  it('replace one of the same name, and are not more than there is room for', () => {
    const full = Array.from({ length: MAX_STYLES }, (_, n) => style(n));
    expect(withStyle(full, style(99))).toBeNull();
    const newer = style(99, { name: 'Style 0' });
    expect(withStyle(full, newer)).toEqual([...full.slice(1), newer]);
  });
});

describe('neededLocales', () => {
  const tags = ['de-AT', 'de-DE', 'en-GB', 'en-US', 'zh-CN', 'zh-TW'];
  it.each([
    [null, ['en-US']],
    ['en-GB', ['en-GB', 'en-US']],
    ['de', ['de-AT', 'de-DE', 'en-US']],
    ['zh-TW', ['en-US', 'zh-CN', 'zh-TW']],
    ['tlh', ['en-US']],
  ])('%s', (language, needed) => expect(neededLocales(language, tags)).toEqual(needed));
});
