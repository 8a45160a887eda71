import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedBidi } from './closed-bidi.ts';

describe('closedBidi', () => {
  it.each([
    ['nothing', 'abc', 'abc'],
    ['what is closed', '\u202eabc\u202c', '\u202eabc\u202c'],
    ['an override', '\u202eabc', '\u202eabc\u202c'],
    ['an isolate', '\u2067abc', '\u2067abc\u2069'],
    ['one in another', '\u2067a\u202eb', '\u2067a\u202eb\u202c\u2069'],
    ['an isolate that ends what is open in it', '\u2067a\u202eb\u2069', '\u2067a\u202eb\u2069'],
    ['ends without a beginning', '\u2069\u202ca', '\u2069\u202ca'],
    ['an end of the other kind', '\u202ea\u2069', '\u202ea\u2069\u202c'],
  ])('%s', (_, text, closed) => expect(closedBidi(text)).toBe(closed));

  it('closes everything, and once', () => {
    const text = fc.stringMatching(/^[ab\u202a-\u202e\u2066-\u2069]{0,12}$/);
    fc.assert(
      fc.property(text, (any) => {
        const closed = closedBidi(any);
        expect(closed.startsWith(any)).toBe(true);
        expect(closedBidi(closed)).toBe(closed);
      }),
    );
  });
});
