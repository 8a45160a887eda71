import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '../../tests/bench/growth.ts';
import { asVideoId, type VideoId } from '../base/video-id.ts';
import { readDescription } from './description.ts';
import { linkedChapters, writtenChapters } from './description-chapters.ts';
import { SAMPLE_ID, sampleDescription, sampleWatchNext } from './watch-next.sample.ts';

const written = (lines: readonly string[], durationMs: number | null = null) =>
  writtenChapters(lines.join('\n'), durationMs).map(({ title, startMs }) => `${startMs / 1000} ${title}`);

describe('the title beside a time', () => {
  it.each([
    ['0:00 Intro', 'Intro'],
    ['00:00:00 - Intro', 'Intro'],
    ['0:00\u200b Intro', 'Intro'],
    ['0:00\u00a0–\u00a0Intro', 'Intro'],
    ['• [0:00] Intro', 'Intro'],
    ['(0:00) | Intro |', 'Intro'],
    ['►0:00: Intro', 'Intro'],
    ['0:00 → Intro', 'Intro'],
    ['Intro 0:00', 'Intro'],
    ['- Intro (0:00)', 'Intro'],
    ['Intro: 0:00', 'Intro'],
    ['1. Intro … 0:00', '1. Intro …'],
    ['0:00 - 1:23 Intro', 'Intro'],
    ['[0:00 – 1:23] Intro', 'Intro'],
    ['Intro 0:00-1:23', 'Intro'],
    ['0:00 (Live) Intro', '(Live) Intro'],
    ['0:00 Functions (let, const)', 'Functions (let, const)'],
    ['0:00. Intro.', 'Intro.'],
    ['0:00 .NET', '.NET'],
    ['0:00 Why 3:00 am?', 'Why 3:00 am?'],
    ['【0:00】开场', '开场'],
    ['0:00 👩‍🚀 Space', '👩‍🚀 Space'],
    ['▶️ 0:00 Intro', 'Intro'],
    ['0:00 ▶️ Intro ☀️', 'Intro ☀️'],
    ['0:00：オープニング', 'オープニング'],
    ['0:00｜導入・背景', '導入・背景'],
    ['[00:00] 시작', '시작'],
    ['\u200f0:00 – مقدمة', 'مقدمة'],
    ['\u202bمقدمة 0:00\u202c', 'مقدمة'],
    ['पहला भाग - 0:00', 'पहला भाग'],
    ['0:00\u3000はじめに', 'はじめに'],
    ['0:00 Two   words', 'Two words'],
  ])('%j', (line, title) => expect(written([line, '5:00 b', '6:00 c'])[0]).toBe(`0 ${title}`));
});

describe('YouTube’s rules', () => {
  it.each([
    ['two are too few', ['0:00 a', '1:00 b'], []],
    ['the first is at 0:00', ['0:05 a', '1:00 b', '2:00 c'], []],
    ['each lasts ten seconds', ['0:00 a', '0:10 b', '0:19 c', '0:30 d'], []],
    ['a list ends where it falls', ['0:00 a', '1:00 b', '2:00 c', '1:30 d', '3:00 e'], ['0 a', '60 b', '120 c']],
    [
      'the longest list counts',
      ['0:00 a', '1:00 b', '2:00 c', '0:00 d', '1:00 e', '2:00 f', '3:00 g'],
      ['0 d', '60 e', '120 f', '180 g'],
    ],
    ['other lines do not end a list', ['0:00 a', '', 'words', '1:00 b', '2:00 c'], ['0 a', '60 b', '120 c']],
    ['a clock time is no list', ['Daily at 20:00', 'and 22:15', 'from 0:00'], []],
    [
      'a ratio or a long number is no time',
      ['0:00 a', '16:9 x', '1:234 y', '1:00 b', '2:00 c'],
      ['0 a', '60 b', '120 c'],
    ],
    [
      'only the colon that YouTube knows makes a time',
      ['0：00 a', '1：00 b', '2：00 c', '0.00 d', '1.00 e', '2.00 f'],
      [],
    ],
    [
      'songs with lists of their own: the longest of them',
      ['Song A', '0:00 a', '0:30 b', '1:00 c', 'Song B', '0:00 d', '0:30 e', '1:00 f', '1:30 g', 'Out now: 3:00'],
      ['0 d', '30 e', '60 f', '90 g', '180 Out now'],
    ],
    ['hours', ['0:00 a', '59:59 b', '1:00:10 c'], ['0 a', '3599 b', '3610 c']],
  ])('%s', (_, lines, chapters) => expect(written(lines)).toEqual(chapters));

  it('what lies beyond the end does not count towards three', () => {
    expect(written(['0:00 a', '1:00 b', '2:00 c'], 120_000)).toEqual([]);
    expect(written(['0:00 a', '1:00 b', '2:00 c'], 121_000)).toHaveLength(3);
  });
});

describe('linkedChapters', () => {
  const linked = (lines: readonly string[], videoId = SAMPLE_ID) => {
    const description = readDescription(sampleWatchNext({ description: sampleDescription(lines, videoId) }));
    return description && linkedChapters(description, SAMPLE_ID as VideoId, null);
  };

  it('takes the first link of each line', () => {
    expect(linked(['🎬 Parts', '0:00 - 0:30 a', 'b (0:30)', '1:00 c, not 4:00'])).toEqual([
      { title: 'a', startMs: 0 },
      { title: 'b', startMs: 30_000 },
      { title: 'c, not 4:00', startMs: 60_000 },
    ]);
  });

  it('keeps the rules and the video', () => {
    expect(linked(['0:00 a', '1:00 b'])).toEqual([]);
    expect(linked(['0:00 a', '1:00 b', '2:00 c'], 'ZZZZZZZZZZZ')).toEqual([]);
  });

  it('takes YouTube’s word for what is a time, in any digits', () => {
    const parts = ['٠:٠٠ ا', '١:٠٠ ب', '٢:٠٠ ج'];
    const text = parts.join('\n');
    const links = parts.map((part, i) => {
      const start = text.indexOf(part);
      return { start, end: start + 4, videoId: SAMPLE_ID, startMs: i * 60_000 };
    });
    expect(linkedChapters({ text, links }, asVideoId(SAMPLE_ID) as VideoId, null)).toEqual([
      { title: 'ا', startMs: 0 },
      { title: 'ب', startMs: 60_000 },
      { title: 'ج', startMs: 120_000 },
    ]);
  });

  it('ignores a link whose text is no time', () => {
    const text = 'Watch this\n0:00 a\n1:00 b\n2:00 c';
    const link = (start: number, end: number, startMs: number) => ({ start, end, videoId: SAMPLE_ID, startMs });
    const links = [link(18, 22, 60_000), link(0, 10, 0), link(11, 15, 0), link(25, 29, 120_000)];
    expect(linkedChapters({ text, links }, asVideoId(SAMPLE_ID) as VideoId, null).map((c) => c.title)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});

describe('hostile text', () => {
  it('gives ordered chapters from zero, at least ten seconds apart, or none', () => {
    const piece = fc.oneof(
      fc.constantFrom('0:00', '1:00', '2:00', '3:00', ' - ', '\n', '(', ')', '\u200b'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.option(fc.nat(300_000)), (pieces, durationMs) => {
        const chapters = writtenChapters(pieces.join(''), durationMs);
        if (chapters.length === 0) return;
        expect(chapters.length).toBeGreaterThanOrEqual(3);
        expect(chapters[0]?.startMs).toBe(0);
        expect(chapters.slice(1).every((c, i) => c.startMs - (chapters[i]?.startMs ?? 0) >= 10_000)).toBe(true);
      }),
    );
  });

  it.each(['-', '(', ' ', '0:00 ', '0:00', '\u200b', '.'])(
    'takes no longer for a million of %j than for a page full',
    (sign) => {
      const read = (length: number) => void writtenChapters(`0:00 a${sign.repeat(length)}b`, null);
      // Only the beginning is read; a quarter of that, because all of it takes the same time.
      expect(growth(read, 2000)).toBeLessThan(LINEAR);
      expect(growth(read, 250_000)).toBeLessThan(LINEAR);
    },
  );
});
