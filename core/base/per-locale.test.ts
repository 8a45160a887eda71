import { expect, it } from 'vitest';
import { perLocale } from './per-locale.ts';

it('makes a formatter once for each locale', () => {
  const asked: string[] = [];
  const formatter = perLocale((locale) => {
    asked.push(locale);
    return new Intl.NumberFormat(locale);
  });
  expect([formatter('en').format(1.5), formatter('de').format(1.5), formatter('en').format(2.5)]).toEqual([
    '1.5',
    '1,5',
    '2.5',
  ]);
  expect(asked).toEqual(['en', 'de']);
});
