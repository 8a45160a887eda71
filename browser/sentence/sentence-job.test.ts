import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readSentenceJob, readSentenceOutcome, refusal, SENTENCE_REFUSALS } from './sentence-job.ts';

vi.mock('webextension-polyfill', () => ({
  default: { i18n: { getMessage: (key: string, places: string[]) => (key === 'saidNow' ? `at ${places[0]}!` : key) } },
}));

const JOB = {
  kind: 'copy-sentence',
  videoId: 'tEzs3VHyBDM',
  mediaMs: 90_000,
  durationMs: 1_333_000,
  chapters: null,
  kept: { said: undefined, learnt: { a: 1 }, settings: null },
  atMs: 1_700_000_000_000,
};

describe('what is handed over', () => {
  it('comes as it was sent', () => {
    expect(readSentenceJob(JOB)).toEqual(JOB);
    expect(readSentenceJob({ ...JOB, durationMs: -1 })).toEqual({ ...JOB, durationMs: null });
  });

  it.each([
    ['another message', { ...JOB, kind: 'badge' }],
    ['no video', { ...JOB, videoId: 'videoseries' }],
    ['a moment before the video', { ...JOB, mediaMs: -1 }],
    ['no time of day', { ...JOB, atMs: 'now' }],
  ])('is nothing with %s', (_, value) => {
    expect(readSentenceJob(value)).toBeNull();
  });

  it('never throws, and what comes back is words or a refusal', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readSentenceJob(value)).toBeNull();
        expect(readSentenceOutcome(value)).toEqual(refusal('refused'));
      }),
    );
    for (const why of SENTENCE_REFUSALS) expect(readSentenceOutcome(refusal(why))).toEqual(refusal(why));
    const done = { words: 'One.', time: '0:01', why: null };
    expect(readSentenceOutcome(done)).toEqual(done);
  });
});

describe('interface texts', () => {
  it('are the same where they were handed over', async () => {
    const { textsOf, wordingOf } = await import('./texts.ts');
    const { t, locale } = wordingOf(textsOf());
    expect([t('saidNow', '$2 <b>'), t('tookBack'), locale]).toEqual(['at $2 <b>!', 'tookBack', 'localeTag']);
    expect(wordingOf(undefined)).toMatchObject({ locale: 'en' });
    expect(wordingOf({ saidNow: 7 }).t('saidNow', 'x')).toBe('');
  });
});
