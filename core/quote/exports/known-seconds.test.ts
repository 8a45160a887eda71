import { describe, expect, it } from 'vitest';
import type { Passage } from '../passage.ts';
import { ENGLISH, EXCHANGE, TRANSLATED } from './exported.sample.ts';
import { hypothesis } from './hypothesis.ts';
import { knownSeconds } from './known-seconds.ts';
import { webAnnotation } from './web-annotation.ts';

describe('knownSeconds', () => {
  it.each([
    [200, 96_498, 98_829, [96.4, 98.9]],
    [500, 96_400, 98_800, [96.4, 98.8]],
    [501, 96_498, 98_829, [96, 99]],
    [25_000, 96_498, 98_829, [96, 99]],
    [25_000, -20, 98_000, [0, 98]],
  ])('±%i ms: %i–%i', (uncertaintyMs, startMs, endMs, expected) => {
    const passage = { ...TRANSLATED.quote.passages[0], startMs, endMs } as Passage;
    expect(knownSeconds({ ...TRANSLATED.quote, uncertaintyMs }, passage)).toEqual(expected);
  });

  it('is what annotations say', () => {
    expect(webAnnotation.render([TRANSLATED], ENGLISH)).toContain('"value": "t=755,768"');
    expect(JSON.parse(hypothesis.render([TRANSLATED], ENGLISH)).target[0].selector[0]).toEqual({
      type: 'MediaTimeSelector',
      start: 755,
      end: 768,
    });
    expect(webAnnotation.render([EXCHANGE], ENGLISH)).toContain('"value": "t=754.9,767.2"');
  });
});
