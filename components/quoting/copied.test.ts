import { expect, it } from 'vitest';
import { makeQuote, type Quote } from '../../core/quote/quote.ts';
import { templateStyleOf } from '../../core/quote/styles/styles.ts';
import { NOTHING_KNOWN, talkTimes } from '../../core/timing/talk-times.ts';
import { sampleTalk, sampleTranscript } from '../../core/transcript/transcript.sample.ts';
import { ENGLISH } from '../english.sample.tsx';
import { copied } from './copied.ts';
import { copiedFor, MARKDOWN } from './copied-exports.ts';

const TALK = sampleTalk(sampleTranscript('We hope that it works.'));
const QUOTE = makeQuote(TALK, talkTimes(TALK, NOTHING_KNOWN), [{ start: 0, end: 7 }], 0) as Quote;
const OWN = { kind: 'own', id: 'own:1', name: 'Nature' } as const;

it('gives the reference of the style that the template has', () => {
  const style = templateStyleOf('mla9-title');
  const inStyle = copied('reference', QUOTE, { kind: 'style', style }, null, ENGLISH);
  expect(copied('reference', QUOTE, { kind: 'template', template: [], style }, null, ENGLISH)).toEqual(inStyle);
  expect(inStyle.done).toBe(`Reference copied, ${style.name}`);
});

it('says of Markdown that the style was not ready, and then has the source line', async () => {
  const early = await copiedFor(MARKDOWN, QUOTE, OWN, null, ENGLISH);
  expect(early.done).toMatch(/^Copied with its source, .*not ready/);
  expect(early.plain).toContain('A Channel, September 20, 2024');
  const ready = await copiedFor(MARKDOWN, QUOTE, OWN, { inText: [{ text: '(1)' }], reference: null }, ENGLISH);
  expect(ready.done).toMatch(/^Copied as Markdown, /);
  expect(ready.plain).toContain('(1)');
  expect((await copiedFor('ris', QUOTE, OWN, null, ENGLISH)).done).toMatch(/^Copied as RIS, /);
});
