import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EACH, prune } from './prune.ts';

describe('prune', () => {
  it('keeps what stands at the ends of the paths and nothing else', () => {
    const value = { a: { b: 1, c: 'no' }, list: [{ id: 'x', more: {} }, 'text', { id: true }], d: 'no' };
    expect(
      prune(value, [
        ['a', 'b'],
        ['list', EACH, 'id'],
        ['gone', 'b'],
      ]),
    ).toEqual({
      a: { b: 1 },
      list: [{ id: 'x' }, null, { id: true }],
    });
  });

  it('keeps neither objects nor functions at an end, nor what was inherited', () => {
    const value = Object.assign(Object.create({ inherited: 'no' }) as object, { a: { b: 1 }, f: () => 1 });
    expect(prune(value, [['a'], ['f'], ['inherited'], ['toString']])).toEqual({});
  });

  it('cuts long texts and long lists', () => {
    const value = { text: 'x'.repeat(20_000), list: Array.from({ length: 5000 }, () => 1) };
    const kept = prune(value, [['text'], ['list', EACH]]) as { text: string; list: unknown[] };
    expect([kept.text.length, kept.list.length]).toEqual([10_000, 1000]);
  });

  it('gives nothing that was not in the value', () => {
    const path = fc.array(fc.constantFrom('a', 'b', EACH), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(path), (value, paths) => {
        const all = JSON.stringify(value);
        JSON.stringify(prune(value, paths), (_, part) => {
          if (typeof part === 'string') expect(all).toContain(JSON.stringify(part));
          return part;
        });
      }),
    );
  });
});
