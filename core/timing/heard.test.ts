import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleTranscript } from '../transcript/transcript.sample.ts';
import { type Heard, heardAt, withHeard } from './heard.ts';

describe('heardAt', () => {
  it.each([
    [0, 0],
    [3, 4],
    [5, 5],
    [99, 99],
  ])('is the first word at %i or later: %i', (position, expected) => {
    expect(heardAt(sampleTranscript('One two three.'), position, 1234.6)).toEqual({
      position: expected,
      mediaMs: 1235,
    });
  });
});

describe('withHeard', () => {
  const first = { position: 100, mediaMs: 60_000 };
  it.each<[string, Heard, Heard[]]>([
    ['the same again', first, [first]],
    ['the same words at another moment', { position: 100, mediaMs: 90_000 }, [{ position: 100, mediaMs: 90_000 }]],
    ['words near them', { position: 120, mediaMs: 65_000 }, [{ position: 120, mediaMs: 65_000 }]],
    ['later words at an earlier moment', { position: 900, mediaMs: 20_000 }, [{ position: 900, mediaMs: 20_000 }]],
    ['words further on', { position: 900, mediaMs: 90_000 }, [first, { position: 900, mediaMs: 90_000 }]],
    ['words before', { position: 10, mediaMs: 9000 }, [{ position: 10, mediaMs: 9000 }, first]],
  ])('%s', (_, next, expected) => expect(withHeard([first], next)).toEqual(expected));

  it('keeps what is said last, and an order that can be true', () => {
    const anything = fc.array(fc.record({ position: fc.nat(5000), mediaMs: fc.nat(500_000) }), { minLength: 1 });
    fc.assert(
      fc.property(anything, (all) => {
        const heard = all.reduce<readonly Heard[]>(withHeard, []);
        expect(heard).toContainEqual(all.at(-1));
        for (const [i, one] of heard.entries()) {
          const before = heard[i - 1];
          if (!before) continue;
          expect(one.position).toBeGreaterThan(before.position);
          expect(one.mediaMs).toBeGreaterThanOrEqual(before.mediaMs + 10_000);
        }
      }),
    );
  });
});
