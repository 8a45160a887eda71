import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_KNOWN, talkTimes } from '../timing/talk-times.ts';
import { buildTimeline } from '../timing/timeline.ts';
import { sampleAnchor, sampleTalk, sampleTranscript } from '../transcript/transcript.sample.ts';
import type { Span } from '../transcript/transcript.ts';
import { extentOf, makeQuote, quotedWords } from './quote.ts';

const TEXT = 'So is it so? It is not. \nHe said “no”, and I agree.';
const SECOND = TEXT.indexOf('He said');
const transcript = sampleTranscript(TEXT, {
  speakers: [
    { name: 'Ada Host', role: 'host' },
    { name: 'Ben Guest', role: 'guest' },
  ],
  turns: [
    { start: 0, speaker: 0 },
    { start: SECOND, speaker: 1 },
  ],
  sections: [
    { start: 0, title: 'Asking', kind: 'chapter' },
    { start: SECOND, title: 'Answering', kind: 'chapter' },
  ],
});
const talk = sampleTalk(transcript);
const timeline = buildTimeline(transcript, [], talk.durationMs);
const span = (start: number, end: number): Span => ({ start, end });
const NOW = 1_732_272_000_000;
const times = { timeline, durationMs: 600_000, lengthDifferenceMs: 0, laidBy: 'bundled', offsetMs: 0 } as const;

const quoteOf = (...ends: readonly [number, number]) => makeQuote(talk, times, [{ start: ends[0], end: ends[1] }], NOW);

const position = fc.integer({ min: -20, max: 80 });

describe('makeQuote', () => {
  it('tells what was heard by a reader from what captions told', () => {
    const end = TEXT.indexOf('agree');
    const anchors = [
      sampleAnchor(0, 1000, { source: 'caption' }),
      sampleAnchor(SECOND, 100_000, { source: 'reader' }),
      sampleAnchor(end, 200_000, { source: 'caption' }),
    ];
    const told = {
      ...times,
      laidBy: 'captions',
      timeline: buildTimeline(transcript, anchors, talk.durationMs),
    } as const;
    const sourceOf = (start: number) => makeQuote(talk, told, [{ start, end: start + 2 }], NOW)?.source;
    expect([0, SECOND, end, TEXT.indexOf('not')].map(sourceOf)).toEqual(['caption', 'reader', 'caption', null]);
  });

  it('holds the exact words, who says them, where and when', () => {
    const quote = quoteOf(SECOND - 2, TEXT.length);
    expect(quote).toMatchObject({
      passages: [{ words: 'He said “no”, and I agree.', start: SECOND, end: TEXT.length }],
      speakers: [{ name: 'Ben Guest' }],
      chapter: 'Answering',
      basis: 'estimated',
      version: transcript.version,
    });
    expect(quote?.startMs).toBe(Math.round(timeline.timeAt(SECOND)));
  });

  it('is marked when the video has another length', () => {
    const moved = talkTimes(talk, { ...NOTHING_KNOWN, videoMs: 640_000, offsetMs: 40_000 });
    const quote = makeQuote(talk, moved, [{ start: 0, end: 9 }], NOW);
    expect(quote).toMatchObject({ lengthDifferenceMs: 40_000, offsetMs: 40_000, durationMs: 640_000 });
    expect(quoteOf(0, 9)).toMatchObject({ lengthDifferenceMs: 0, offsetMs: 0 });
  });

  it('names everyone who speaks in it, in order', () => {
    expect(quoteOf(3, SECOND + 5)?.speakers.map((s) => s.name)).toEqual(['Ada Host', 'Ben Guest']);
  });

  it('does not matter in which direction the words were selected', () => {
    expect(quoteOf(20, 4)).toEqual(quoteOf(4, 20));
  });

  it('takes words that are cut into as a whole, but not those of scripts without spaces', () => {
    const cut = quoteOf(TEXT.indexOf('aid'), TEXT.indexOf('gree') + 2);
    expect(cut?.passages[0]?.words).toBe('said “no”, and I agree');
    const chinese = sampleTranscript('我們很期待。', { language: 'zh-Hant' });
    const ofChinese = { ...times, timeline: buildTimeline(chinese, [], 9000) };
    const quote = makeQuote(sampleTalk(chinese), ofChinese, [{ start: 1, end: 4 }], NOW);
    expect(quote?.passages[0]?.words).toBe('們很期');
  });

  it('knows whose words are whose', () => {
    const both = quoteOf(TEXT.indexOf('It is not'), SECOND + 7);
    expect(both?.passages[0]?.turns).toEqual([
      { speaker: { name: 'Ada Host', role: 'host' }, words: 'It is not.' },
      { speaker: { name: 'Ben Guest', role: 'guest' }, words: 'He said' },
    ]);
  });

  it('takes several stretches, in whatever order, as passages in the order of the text', () => {
    const [asked, denied, said] = ['Is it', 'not', 'agree'].map((words) => {
      const start = TEXT.toLowerCase().indexOf(words.toLowerCase());
      return { start, end: start + words.length };
    }) as [Span, Span, Span];
    const quote = makeQuote(talk, times, [said, asked, denied], NOW);
    expect(quote?.passages.map(({ words, before, after }) => [before.slice(-3), words, after.slice(0, 3)])).toEqual([
      ['So ', 'is it', ' so'],
      ['is ', 'not', '. \n'],
      [' I ', 'agree', '.'],
    ]);
    const { passages = [] } = quote ?? {};
    expect(quote).toMatchObject({ startMs: passages[0]?.startMs, endMs: passages[2]?.endMs, madeAtMs: NOW });
    expect(quote?.speakers.map(({ name }) => name)).toEqual(['Ada Host', 'Ben Guest']);
    expect(quote && quotedWords(quote)).toBe('is it […] not […] agree');
    expect(quote && extentOf(quote)).toEqual({ start: passages[0]?.start, end: passages[2]?.end });
  });

  it.each<[string, Span[], string[]]>([
    ['that touch', [span(0, 5), span(5, 9)], ['So is it']],
    ['with nothing but space or marks between', [span(0, 11), span(13, 15)], ['So is it so? It']],
    ['that overlap', [span(3, 8), span(0, 5)], ['So is it']],
    ['within one another', [span(0, 20), span(3, 5)], ['So is it so? It is not']],
    ['twice', [span(3, 5), span(3, 5)], ['is']],
    ['without a word', [span(3, 5), span(11, 12)], ['is']],
    ['that are one when their words are whole', [span(3, 7), span(8, 10)], ['is it so']],
  ])('takes stretches %s for what they are', (_, spans, words) => {
    expect(makeQuote(talk, times, spans, NOW)?.passages.map((passage) => passage.words)).toEqual(words);
  });

  it('cuts no character', () => {
    const emoji = sampleTranscript('So 😀😀 it is 😀');
    const quote = makeQuote(
      sampleTalk(emoji),
      { ...times, timeline: buildTimeline(emoji, [], 9000) },
      [span(6, 15)],
      NOW,
    );
    expect(quote?.passages[0]).toMatchObject({ words: '😀 it is 😀', before: 'So 😀', after: '' });
  });

  it('is none without a letter or digit', () => {
    expect(quoteOf(TEXT.indexOf('?'), TEXT.indexOf('?') + 2)).toBeNull();
  });

  it('never alters a word and never leaves the text, whatever is selected', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(position, position), { maxLength: 5 }), fc.func(fc.nat()), (ends, order) => {
        const spans = ends.map(([start, end]) => ({ start, end }));
        const quote = makeQuote(talk, times, spans, NOW);
        if (!quote) return;
        let last = -1;
        for (const { words, start, end, before, after } of quote.passages) {
          expect(words).toBe(TEXT.slice(start, end));
          expect(words).toBe(words.trim());
          expect(TEXT.slice(0, start).endsWith(before) && TEXT.slice(end).startsWith(after)).toBe(true);
          expect(last < 0 || /\p{L}/u.test(TEXT.slice(last, start))).toBe(true);
          last = end;
        }
        expect(quote.startMs).toBeLessThanOrEqual(quote.endMs);
        expect(makeQuote(talk, times, quote.passages, NOW)).toEqual(quote);
        expect(
          makeQuote(
            talk,
            times,
            [...spans].sort((a, b) => order(a) - order(b)),
            NOW,
          ),
        ).toEqual(quote);
      }),
    );
  });
});
