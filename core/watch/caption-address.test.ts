import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCaptionAddress } from './caption-address.ts';

const ORIGIN = 'https://www.youtube.com';
const BASE = `${ORIGIN}/api/timedtext?v=tEzs3VHyBDM`;

describe('readCaptionAddress', () => {
  it.each([
    ['&lang=en', { language: 'en', kind: 'manual', translation: null }],
    ['&caps=asr&kind=asr&lang=en&fmt=json3&pot=abc', { language: 'en', kind: 'asr', translation: null }],
    ['&lang=zh-Hans&tlang=en', { language: 'zh-Hans', kind: 'manual', translation: 'en' }],
  ])('reads what is asked for: %s', (query, asked) =>
    expect(readCaptionAddress(BASE + query, ORIGIN)).toEqual({ videoId: 'tEzs3VHyBDM', ...asked }),
  );

  it.each([
    ['another site', 'https://example.org/api/timedtext?v=tEzs3VHyBDM&lang=en'],
    ['a site that begins like it', 'https://www.youtube.com.example.org/api/timedtext?v=tEzs3VHyBDM&lang=en'],
    ['a site beside it', 'https://m.youtube.com/api/timedtext?v=tEzs3VHyBDM&lang=en'],
    ['another path', `${ORIGIN}/api/timedtext/x?v=tEzs3VHyBDM&lang=en`],
    ['no language', BASE],
    ['a language that is none', `${BASE}&lang=%3Cb%3E`],
    ['no video', `${ORIGIN}/api/timedtext?v=x&lang=en`],
    ['no address', 'timedtext'],
  ])('takes %s for none', (_, address) => expect(readCaptionAddress(address, ORIGIN)).toBeNull());

  it('reads any text without throwing', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const read = readCaptionAddress(`${BASE}&lang=en&${query}`, ORIGIN);
        if (read) expect(read.videoId).toBe('tEzs3VHyBDM');
      }),
    );
  });
});
