import { describe, expect, it } from 'vitest';
import { openTalk } from '../timing/open-talk.ts';
import { sampleScheduler } from '../timing/scheduler.sample.ts';
import { sampleTalk, sampleTranscript } from '../transcript/transcript.sample.ts';
import { createMarks } from './marks.ts';
import { makeQuote } from './quote.ts';
import { quoteUrl } from './quote-link.ts';

const TEXT = 'One was said by them. Two was said after that. Three came last of all.';
const SPAN = { start: TEXT.indexOf('Two'), end: TEXT.indexOf(' Three') };

function beside(finder = () => import('./find-linked.ts')) {
  const open = openTalk(sampleTalk(sampleTranscript(TEXT)), sampleScheduler().scheduler);
  const happened: string[] = [];
  const marks = createMarks({
    finder,
    changed: () => happened.push('changed'),
    seek: (mediaMs) => happened.push(`seek ${mediaMs}`),
    goTo: (url) => happened.push(`go to ${url}`),
  });
  const quote = makeQuote(open.talk, open.times(), [SPAN], 0);
  if (!quote) throw new Error('no quote');
  const url = quoteUrl(quote);
  return { open, marks, happened, quote, url, hash: new URL(url).hash, videoId: open.talk.videoId };
}

/** All that was waited for has come: the finder is loaded by then. */
const settled = async () => {
  await import('./find-linked.ts');
  await new Promise((resolve) => setTimeout(resolve));
};

describe('marks', () => {
  it('are set by a link to words of the talk that is shown, and taken away', async () => {
    const { open, marks, hash, videoId, happened } = beside();
    marks.shows(open);
    marks.linked(open, hash);
    await settled();
    expect([marks.of(videoId), happened]).toEqual([[SPAN], ['changed']]);
    marks.shows(null);
    marks.shows(open);
    expect(marks.of(videoId)).toEqual([SPAN]);
    marks.unmark();
    expect([marks.of(videoId), happened]).toEqual([null, ['changed', 'changed']]);
  });

  it('go with a talk of another video', async () => {
    const { open, marks, hash, videoId } = beside();
    const other = openTalk({ ...open.talk, videoId: 'bbbbbbbbbbb' as typeof videoId }, sampleScheduler().scheduler);
    marks.shows(open);
    marks.linked(open, hash);
    await settled();
    marks.shows(other);
    marks.shows(open);
    expect(marks.of(videoId)).toBeNull();
  });

  it('are not set by what means nothing, nor when the talk is no longer shown, nor without a finder', async () => {
    for (const [hash, finder] of [
      ['#t=1', undefined],
      ['', undefined],
      [null, () => Promise.reject(new Error('an update took it away'))],
    ] as const) {
      const one = beside(finder);
      one.marks.shows(one.open);
      one.marks.linked(one.open, hash ?? one.hash);
      await settled();
      expect([one.marks.of(one.videoId), one.happened]).toEqual([null, []]);
    }
    const gone = beside();
    gone.marks.shows(gone.open);
    gone.marks.linked(gone.open, gone.hash);
    gone.marks.shows(null);
    await settled();
    expect(gone.marks.of(gone.videoId)).toBeNull();
  });
});

describe('opening a quote', () => {
  it('marks its words and goes there where its talk is shown', async () => {
    const { open, marks, quote, happened, videoId } = beside();
    marks.shows(open);
    marks.open(quote);
    await settled();
    expect(marks.of(videoId)).toEqual([SPAN]);
    expect(happened).toEqual(['changed', `seek ${open.times().timeline.timeAt(SPAN.start)}`]);
  });

  it('opens its address where no talk is shown, or its words cannot be looked for', async () => {
    const none = beside();
    none.marks.open(none.quote);
    expect(none.happened).toEqual([`go to ${none.url}`]);
    const lost = beside(() => Promise.reject(new Error('an update took it away')));
    lost.marks.shows(lost.open);
    lost.marks.open(lost.quote);
    await settled();
    expect(lost.happened).toEqual([`go to ${lost.url}`]);
  });
});
