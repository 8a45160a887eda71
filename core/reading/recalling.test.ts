import { describe, expect, it } from 'vitest';
import type { Json } from '../base/json.ts';
import { recalling } from './recalling.ts';

describe('recalling', () => {
  function begun() {
    let apply: (value: Json) => void = () => undefined;
    const recall = async (_: string, next: (value: Json) => void) => {
      apply = next;
    };
    const one = recalling({ recall }, 'times:1:x');
    const late: Json[] = [];
    return { one, late, read: (value: Json) => apply(value), taken: () => one.taken((value) => late.push(value)) };
  }

  it('answers what was read in time', () => {
    const { taken, read, late } = begun();
    read({ x: 1 });
    expect([taken(), late]).toEqual([{ x: 1 }, []]);
  });

  it('hands on what is read late', () => {
    const { taken, read, late } = begun();
    expect(taken()).toBeUndefined();
    read({ x: 2 });
    expect(late).toEqual([{ x: 2 }]);
  });
});
