import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '../../tests/bench/growth.ts';
import { SAMPLES } from './captions.sample.ts';
import type { Captions } from './captions.ts';
import { readCaptions } from './read-captions.ts';

function read(text: string): Captions {
  const result = readCaptions(text);
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}

const lines = (captions: Captions): string[] => captions.cues.map((cue) => `${cue.startMs} ${cue.text}`);
const json3 = (...events: readonly object[]): string => JSON.stringify({ events });
const event = (tStartMs: number, words: string, dDurationMs = 4000) => ({
  tStartMs,
  dDurationMs,
  segs: [{ utf8: words }],
});

describe('readCaptions', () => {
  const words = [
    { startMs: 1000, endMs: 2500, text: 'so it is', offsets: [0, 3, 6], timesMs: [1000, 1300, 1500] },
    { startMs: 2500, endMs: 2900, text: 'is it', offsets: [0, 3], timesMs: [2500, 2900] },
  ];
  it.each(['json3', 'srv3', 'webVtt'] as const)('%s: words with their times', (form) => {
    expect(read(SAMPLES[form])).toEqual({ grain: 'word', cues: words });
  });

  it('subRip: lines, their ends as given', () => {
    const cues = [
      { startMs: 1000, endMs: 2400, text: 'so it is', offsets: [], timesMs: [] },
      { startMs: 2500, endMs: 2850, text: 'is it', offsets: [], timesMs: [] },
    ];
    expect(read(SAMPLES.subRip)).toEqual({ grain: 'line', cues });
  });

  it('the panel: whole seconds', () => {
    const { grain, cues } = read(SAMPLES.panel);
    expect(grain).toBe('second');
    expect(cues.map((cue) => [cue.startMs, cue.text])).toEqual([
      [1000, 'so it is'],
      [2000, 'is it'],
    ]);
    expect(lines(read('0:59 one line\n1:00:01 the other'))).toEqual(['59000 one line', '3601000 the other']);
  });

  it.each([
    ['a byte order mark and line ends of Windows', `\ufeff${SAMPLES.webVtt.replaceAll('\n', '\r\n')}`],
    ['blanks before', `\n  ${SAMPLES.json3}`],
    ['an XML without a head', SAMPLES.srv3.replace(/<\?xml.*?\?>/, '').replace(/<head>.*?<\/head>/, '')],
  ])('does not mind %s', (_, text) => expect(read(text).cues).toHaveLength(2));

  it('knows WebVTT after a blank line', () => {
    expect(read(`\ufeff\n${SAMPLES.webVtt}`)).toEqual(read(SAMPLES.webVtt));
  });

  it('takes every line of a rolling track once, with the times of its words', () => {
    const rolling = `WEBVTT

00:00:01.000 --> 00:00:02.490
 
so<00:00:01.300><c> it</c><00:00:01.500><c> is</c>

00:00:02.490 --> 00:00:02.500
so it is
 

00:00:02.500 --> 00:00:04.000
so it is
is<00:00:02.900><c> it</c>

00:00:04.000 --> 00:00:04.010
is it
 `;
    expect(read(rolling).cues.map(({ startMs, text, timesMs }) => ({ startMs, text, timesMs }))).toEqual([
      { startMs: 1000, text: 'so it is', timesMs: [1000, 1300, 1500] },
      { startMs: 2500, text: 'is it', timesMs: [2500, 2900] },
    ]);
  });

  it('takes a line that grows once', () => {
    const growing = json3(event(0, 'so', 500), event(500, 'so it', 500), event(1000, 'so it is', 500));
    expect(lines(read(growing))).toEqual(['0 so', '500 it', '1000 is']);
  });

  it('takes a repeated event once, but what is said twice twice', () => {
    expect(lines(read(json3(event(0, 'so it is'), event(0, 'so it is'), event(5000, 'and so on'))))).toEqual([
      '0 so it is',
      '5000 and so on',
    ]);
    const twice = ['yes', 'yes', 'I think so', 'it is so', 'well then'].map((words, i) => event(i * 1000, words, 900));
    expect(lines(read(json3(...twice)))).toHaveLength(5);
  });

  it.each([
    ['out of order', json3(event(5000, 'later'), event(1000, 'sooner')), ['1000 sooner', '5000 later']],
    ['before the start, or next week', json3(event(-5, 'no'), event(9e8, 'no'), event(1, 'yes')), ['1 yes']],
    ['padded with characters without width', json3(event(1, '\u200b\u200byes\u200b \u200b')), ['1 yes']],
    ['of white space', json3(event(1, ' \n\u00a0'), event(2, 'yes')), ['2 yes']],
    ['with entities', '<timedtext><p t="1">Q&amp;A &#39;s &#x2013; &bogus; &#0;</p>', ["1 Q&A 's – &bogus; &#0;"]],
    ['cut off', `${SAMPLES.srv3.slice(0, SAMPLES.srv3.indexOf('is</s>') + 2)}`, ['1000 so it is']],
    [
      'in blocks without fractions of a second',
      SAMPLES.subRip.replaceAll(/,\d{3}/g, ''),
      ['1000 so it is', '2000 is it'],
    ],
    ['without blank lines between', SAMPLES.subRip.replaceAll('\n\n', '\n'), ['1000 so it is', '2500 is it']],
  ])('lines %s', (_, text, expected) => expect(lines(read(text))).toEqual(expected));

  it('ends a line where the next begins, and words never before their line', () => {
    const overlapping = json3(
      { tStartMs: 0, dDurationMs: 9000, segs: [{ utf8: 'one' }, { utf8: ' two', tOffsetMs: -50 }, { utf8: ' three' }] },
      event(1000, 'four'),
    );
    expect(read(overlapping).cues.map(({ endMs }) => endMs)).toEqual([1000, 1280]);
    expect(read(overlapping).cues[0]?.timesMs.every((ms) => ms >= 0)).toBe(true);
  });

  it('knows times that are spread evenly over a line from measured ones', () => {
    const spread = (measured: boolean) =>
      json3(
        ...Array.from({ length: 8 }, (_, i) => ({
          tStartMs: i * 3000,
          segs: ['so', ' it', ' is', ' and', ' was'].map((utf8, n) => {
            return n === 0 ? { utf8 } : { utf8, tOffsetMs: n * 500 + (measured && n % 2 === 1 ? 120 : 0) };
          }),
        })),
      );
    expect(read(spread(false)).grain).toBe('line');
    expect(read(spread(true)).grain).toBe('word');
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\n'],
    ['prose', 'So it is.\nIs it?\n'],
    ['a page', '<!doctype html><p>So it is.</p>'],
    ['other JSON', '{"captions":[]}'],
    ['JSON that breaks off', SAMPLES.json3.slice(0, -20)],
    ['no events', '{"events":[]}'],
    ['events of nothing', '{"events":[null,7,{"segs":"x"},{"tStartMs":"one","segs":[{"utf8":"a"}]}]}'],
    ['a header only', 'WEBVTT\n\n'],
    ['XML without lines', '<timedtext format="3"><body></body></timedtext>'],
    ['a line without end', `0:01 ${'so it is '.repeat(1000)}`],
    ['far too much', 'x'.repeat(32_000_001)],
  ])('refuses %s in one sentence', (_, text) => {
    const result = readCaptions(text);
    expect(result.ok ? null : result.problem.code).toBe('captions-unreadable');
    expect(result.ok ? '' : result.problem.detail).toMatch(/^[^\n]{10,150}\.$/);
  });

  it('takes the moment of a word beyond all recordings for a slip', () => {
    const { cues } = read(json3({ tStartMs: 1, segs: [{ utf8: 'so' }, { utf8: ' it', tOffsetMs: 1e300 }] }));
    expect(cues[0]?.endMs).toBeLessThan(1000);
  });

  it.each([
    ['<', '<timedtext><p t="1">', 25_000],
    ['<br', '<timedtext><p t="1">', 12_500],
    ['<s>a', '<timedtext><p t="1">', 12_500],
    ['<a', SAMPLES.subRip, 25_000],
    ['<', SAMPLES.webVtt, 25_000],
  ])('is not held up by very many %s', (again, before, times) => {
    expect(growth((many) => void readCaptions(before + again.repeat(many)), times)).toBeLessThan(LINEAR);
  });

  it('refuses more lines than any recording has', () => {
    const result = readCaptions('0:00 a\n'.repeat(400_001));
    expect(result.ok).toBe(false);
  });

  it('never throws, and what it gives is in order, whatever it is given', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...Object.values(SAMPLES),
        '<p t="5">',
        '</p>',
        '-->',
        '00:01.000',
        '{"events":[',
        '<s t="9">',
        '\n',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const cut = fc
      .constantFrom(...Object.values(SAMPLES))
      .chain((text) =>
        fc
          .tuple(fc.nat(text.length), fc.nat(30), fc.string({ maxLength: 6 }))
          .map(([at, length, other]) => text.slice(0, at) + other + text.slice(at + length)),
      );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
          cut,
        ),
        (text) => {
          const result = readCaptions(text);
          if (!result.ok) return;
          let lastMs = 0;
          for (const cue of result.value.cues) {
            expect(cue.startMs).toBeGreaterThanOrEqual(lastMs);
            expect(cue.endMs).toBeGreaterThanOrEqual(cue.startMs);
            expect(cue.text).toMatch(/^\S(?:.*\S)?$/su);
            expect(cue.offsets.length).toBe(cue.timesMs.length);
            expect([...cue.offsets]).toEqual([...cue.offsets].sort((a, b) => a - b));
            expect(cue.timesMs.every((ms, i) => ms >= (cue.timesMs[i - 1] ?? cue.startMs))).toBe(true);
            expect(cue.timesMs.at(-1) ?? 0).toBeLessThanOrEqual(cue.endMs);
            lastMs = cue.startMs;
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('reads any json3 events back: every word once, in the order of time', () => {
    const anEvent = fc.record({
      tStartMs: fc.nat(10_000_000),
      segs: fc.array(
        fc.record({ utf8: fc.stringMatching(/^ ?[a-z]{1,8}$/), tOffsetMs: fc.nat(3000) }, { requiredKeys: ['utf8'] }),
        { minLength: 1, maxLength: 8 },
      ),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anEvent, { minLength: 1, maxLength: 30, selector: (e) => e.tStartMs }), (events) => {
        const said = [...events]
          .sort((a, b) => a.tStartMs - b.tStartMs)
          .map((e) =>
            e.segs
              .map((segment) => segment.utf8)
              .join('')
              .trim(),
          );
        const overlaps = said.some((line, i) => line.split(' ').some((word) => said[i - 1]?.split(' ').includes(word)));
        fc.pre(!overlaps);
        expect(read(JSON.stringify({ events })).cues.map((cue) => cue.text)).toEqual(said);
      }),
    );
  });
});
