import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '../../../tests/bench/growth.ts';
import type { Captions, Cue } from '../../captions/captions.ts';
import { sampleAnchor, sampleTranscript } from '../../transcript/transcript.sample.ts';
import { buildTimeline } from '../timeline.ts';
import { decodeGlossary, encodeGlossary } from './bilingual/glossary.ts';
import { captionAnchors } from './caption-anchors.ts';
import { type SpokenSample, spokenSample } from './spoken.sample.ts';

const moved = (cue: Cue, byMs: number): Cue => ({
  ...cue,
  startMs: cue.startMs + byMs,
  endMs: cue.endMs + byMs,
  timesMs: cue.timesMs.map((ms) => ms + byMs),
});

/** Errors in seconds at every word, and the share of them within the stated uncertainty. */
function errorsOf(sample: SpokenSample, isCounted: (word: number) => boolean = () => true) {
  const transcript = sampleTranscript(sample.text);
  const evidence = captionAnchors(transcript, sample.captions, sample.durationMs);
  if (!evidence.ok) throw new Error(evidence.problem.detail);
  const timeline = buildTimeline(transcript, evidence.value.anchors, sample.durationMs);
  const counted = sample.positions.flatMap((position, word) => (isCounted(word) ? [{ position, word }] : []));
  const errors = counted
    .map(({ position, word }) => Math.abs(timeline.timeAt(position) / 1000 - (sample.starts[word] as number)))
    .sort((a, b) => a - b);
  const held = counted.filter(({ position, word }) => {
    const error = Math.abs(timeline.timeAt(position) - 1000 * (sample.starts[word] as number));
    return error <= timeline.uncertaintyAt(position);
  });
  const within = (seconds: number) => errors.filter((error) => error <= seconds).length / errors.length;
  return { median: errors[errors.length >> 1] ?? Number.NaN, within, held: held.length / counted.length };
}

const WORDS = 3000;
const plain = spokenSample(WORDS);

/** Puts `seconds` of something else into the video before a word. */
function withInserted(sample: SpokenSample, word: number, seconds: number, cues: readonly Cue[]): SpokenSample {
  const atMs = 1000 * (sample.starts[word] as number);
  const byMs = 1000 * seconds;
  const own = sample.captions.cues.map((cue) => (cue.startMs >= atMs ? moved(cue, byMs) : cue));
  const all = [...own, ...cues.map((cue) => moved(cue, atMs))].sort((a, b) => a.startMs - b.startMs);
  return {
    ...sample,
    starts: sample.starts.map((start, i) => (i >= word ? start + seconds : start)),
    captions: { ...sample.captions, cues: all },
    durationMs: sample.durationMs + byMs,
  };
}

/** Takes words out of the text, not out of the video. */
function withoutWords(sample: SpokenSample, from: number, to: number): SpokenSample {
  const [start, end] = [sample.positions[from] as number, sample.positions[to] as number];
  const kept = (_: unknown, i: number) => i < from || i >= to;
  return {
    ...sample,
    text: sample.text.slice(0, start) + sample.text.slice(end),
    positions: sample.positions.filter(kept).map((position) => (position >= end ? position - (end - start) : position)),
    starts: sample.starts.filter(kept),
  };
}

/** Puts a text that nobody says before a word. */
function withText(sample: SpokenSample, word: number, text: string): SpokenSample {
  const at = sample.positions[word] as number;
  return {
    ...sample,
    text: `${sample.text.slice(0, at)}${text}\n${sample.text.slice(at)}`,
    positions: sample.positions.map((position) => (position >= at ? position + text.length + 1 : position)),
  };
}

const other = spokenSample(WORDS, { seed: 2 });

describe('captionAnchors', () => {
  it.each([
    ['word', 0.1, 0.01, 0.98],
    ['line', 0.1, 0.15, 0.98],
    ['second', 0.1, 0.35, 0.95],
    ['line', 0.45, 0.2, 0.95],
  ] as const)(
    'timed by %s, %d of the words wrong: median and share within a second',
    (grain, wrongShare, median, share) => {
      const errors = errorsOf(spokenSample(WORDS, { grain, wrongShare }));
      expect(errors.median).toBeLessThan(median);
      expect(errors.within(1)).toBeGreaterThan(share);
      expect(errors.held).toBeGreaterThan(0.88);
    },
  );

  const cues = (from: number, to: number) =>
    other.captions.cues.filter((cue) => cue.startMs >= from && cue.endMs < to).map((cue) => moved(cue, -from));
  const teaser = plain.captions.cues.slice(200, 220);
  const teaserMs = teaser[0]?.startMs ?? 0;
  it.each([
    ['a passage that only the video has', withInserted(plain, 1000, 90, cues(60_000, 150_000))],
    ['a silence', withInserted(plain, 1000, 90, [])],
    ['a passage that only the text has', withText(plain, 1000, other.text.slice(0, 1500))],
    ['an introduction that nobody says', withText(plain, 0, 'Our guest has seen the world, and we talk about it all.')],
    ['an abridged text', withoutWords(withoutWords(plain, 2000, 2300), 700, 1000)],
    [
      'an opening that shows a passage of the middle',
      withInserted(
        plain,
        0,
        60,
        teaser.map((cue) => moved(cue, -teaserMs)),
      ),
    ],
  ])('is not put off by %s', (_, sample) => {
    const errors = errorsOf(sample);
    expect(errors.median).toBeLessThan(0.15);
    expect(errors.within(1)).toBeGreaterThan(0.975);
    expect(errors.held).toBeGreaterThan(0.88);
  });

  it('says how little it knows where the captions have a hole', () => {
    const [from, to] = [1000, 1600];
    const [fromMs, toMs] = [from, to].map((word) => 1000 * (plain.starts[word] as number)) as [number, number];
    const holed = plain.captions.cues.filter((cue) => cue.startMs < fromMs || cue.startMs > toMs);
    const sample = { ...plain, captions: { ...plain.captions, cues: holed } };
    expect(errorsOf(sample, (word) => word < from - 8 || word > to + 8).within(1)).toBeGreaterThan(0.975);
    expect(errorsOf(sample, (word) => word > from && word < to).held).toBeGreaterThan(0.88);
    const transcript = sampleTranscript(plain.text);
    const evidence = captionAnchors(transcript, sample.captions, plain.durationMs);
    const timeline = buildTimeline(transcript, evidence.ok ? evidence.value.anchors : [], plain.durationMs);
    const middle = plain.positions[(from + to) >> 1] as number;
    expect(timeline.uncertaintyAt(middle)).toBeGreaterThan(5000);
    expect(timeline.basisAt(middle)).toBe('estimated');
  });

  it('gives anchors that ascend in the text and in time', () => {
    const evidence = captionAnchors(sampleTranscript(plain.text), plain.captions, plain.durationMs);
    const anchors = evidence.ok ? evidence.value.anchors : [];
    expect(anchors.length).toBeGreaterThan(WORDS);
    expect(anchors.every(({ source }) => source === 'caption')).toBe(true);
    for (const [i, anchor] of anchors.entries()) {
      expect(anchor.position).toBeGreaterThan(anchors[i - 1]?.position ?? -1);
      expect(anchor.timeMs).toBeGreaterThanOrEqual(anchors[i - 1]?.timeMs ?? 0);
      expect(anchor.uncertaintyMs).toBeGreaterThan(0);
    }
  });

  it('is not overruled by a chapter, but by the reader', () => {
    const transcript = sampleTranscript(plain.text);
    const evidence = captionAnchors(transcript, plain.captions, plain.durationMs);
    const anchors = evidence.ok ? evidence.value.anchors : [];
    const [position, startMs] = [plain.positions[500] as number, 1000 * (plain.starts[500] as number)];
    const chapter = sampleAnchor(position, startMs + 20_000, { source: 'chapter', uncertaintyMs: 0 });
    const withChapter = buildTimeline(transcript, [chapter, ...anchors], plain.durationMs);
    expect(Math.abs(withChapter.timeAt(position) - startMs)).toBeLessThan(1000);
    const heard = sampleAnchor(position, startMs - 3000, { source: 'reader', basis: 'measured', uncertaintyMs: 300 });
    expect(buildTimeline(transcript, [...anchors, heard], plain.durationMs).timeAt(position)).toBe(startMs - 3000);
  });

  it.each([
    [
      'of another video',
      { ...other.captions, cues: other.captions.cues.slice(0, -30) },
      /^These captions say something else/,
    ],
    [
      'in another language',
      { grain: 'line', cues: [{ ...(plain.captions.cues[0] as Cue), text: 'Добрый день всем' }] },
      /something else/,
    ],
    [
      'of a longer video',
      { ...plain.captions, cues: plain.captions.cues.map((cue) => moved(cue, 60_000)) },
      /^These captions go on until/,
    ],
  ] as const)('refuses captions %s in one sentence', (_, captions, reason) => {
    const evidence = captionAnchors(sampleTranscript(plain.text), captions as Captions, plain.durationMs);
    expect(evidence.ok ? null : evidence.problem.code).toBe('captions-mismatch');
    expect(evidence.ok ? '' : evidence.problem.detail).toMatch(reason);
    expect(evidence.ok ? '' : evidence.problem.detail).toMatch(/^[^\n]{10,200}\.$/);
  });

  it('accepts captions of a part of the video, and text of a part of it', () => {
    const part = plain.captions.cues.filter((cue) => cue.startMs < 0.3 * plain.durationMs);
    const transcript = sampleTranscript(plain.text);
    expect(captionAnchors(transcript, { grain: 'line', cues: part }, plain.durationMs).ok).toBe(true);
    const excerpt = sampleTranscript(plain.text.slice(plain.positions[1000], plain.positions[1400]));
    expect(captionAnchors(excerpt, plain.captions, plain.durationMs).ok).toBe(true);
  });

  it.each([
    ['of which all lines begin together', 0],
    ['that leave no time to speak', 0.15],
  ])('refuses captions %s', (_, pace) => {
    const squeezed = plain.captions.cues.map((cue) => ({
      ...cue,
      startMs: cue.startMs * pace,
      endMs: cue.endMs * pace,
    }));
    const evidence = captionAnchors(
      sampleTranscript(plain.text),
      { ...plain.captions, cues: squeezed },
      plain.durationMs,
    );
    expect(evidence.ok ? '' : evidence.problem.detail).toMatch(/^These captions leave .*\.$/);
  });

  it('minds no length of the video that is rounded to the minute', () => {
    const shortMs = (plain.captions.cues.at(-1)?.startMs ?? 0) - 20_000;
    const evidence = captionAnchors(sampleTranscript(plain.text), plain.captions, shortMs);
    expect(evidence.ok && evidence.value.anchors.every(({ timeMs }) => timeMs <= shortMs)).toBe(true);
  });

  it('gives a place one anchor, also where words touch', () => {
    const [first, second] = ['你好世界今天我们来聊一聊人工智能的未来', '以及它对社会的影响和意义'];
    const cue = (startMs: number, text: string): Cue => ({
      startMs,
      endMs: startMs + 9000,
      text,
      offsets: [],
      timesMs: [],
    });
    const captions: Captions = { grain: 'line', cues: [cue(1000, first), cue(30_000, second)] };
    const evidence = captionAnchors(sampleTranscript(first + second, { language: 'zh' }), captions, 60_000);
    const places = evidence.ok ? evidence.value.anchors.map(({ position }) => position) : [];
    expect(places.length).toBeGreaterThan(20);
    expect(new Set(places).size).toBe(places.length);
  });

  it('never throws, and stays in order, whatever is said', () => {
    const speech = fc.array(
      fc.constantFrom('a', 'no', 'so', 'um', 'it', 'is.', 'yes,', '\n', '你', '好。', '7%', "don't"),
      {
        maxLength: 60,
      },
    );
    const line = fc.record({ startMs: fc.nat(100_000), words: speech });
    fc.assert(
      fc.property(
        speech,
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('word', 'line', 'second'),
        (text, said, grain) => {
          const cues = said
            .map(({ startMs, words }) => ({ startMs, text: words.join(' ').trim() }))
            .filter((cue) => cue.text !== '')
            .sort((a, b) => a.startMs - b.startMs)
            .map((cue, i, all): Cue => {
              const endMs = all[i + 1]?.startMs ?? cue.startMs + 1000;
              return {
                ...cue,
                endMs,
                offsets: grain === 'word' ? [0] : [],
                timesMs: grain === 'word' ? [cue.startMs] : [],
              };
            });
          const transcript = sampleTranscript(`so it is. ${text.join(' ')} is it?`);
          const evidence = captionAnchors(transcript, { grain, cues }, 100_000);
          if (!evidence.ok) return;
          const { anchors } = evidence.value;
          expect(anchors.every((anchor, i) => anchor.timeMs >= (anchors[i - 1]?.timeMs ?? 0))).toBe(true);
          expect(anchors.every((anchor) => anchor.timeMs <= 100_000 && anchor.uncertaintyMs > 0)).toBe(true);
          const timeline = buildTimeline(transcript, anchors, 100_000);
          const times = [...transcript.words.starts].map((position) => timeline.timeAt(position));
          expect(times.every((time, i) => time >= (times[i - 1] ?? 0))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes traditional and simplified characters for one, with a glossary', () => {
    // Every character of the text has another form in the captions: 一…(4e00) and 丈…(5e00).
    const han = (from: number, n: number) => String.fromCharCode(from + ((n * 7919) % 300));
    const count = 600;
    const text = Array.from({ length: count }, (_, n) => han(0x4e00, n)).join('');
    const cues = Array.from({ length: count / 10 }, (_, line): Cue => {
      const words = Array.from({ length: 10 }, (_, k) => han(0x5e00, 10 * line + k)).join('');
      return { startMs: line * 3000, endMs: line * 3000 + 3000, text: words, offsets: [], timesMs: [] };
    });
    const forms = new Map(Array.from({ length: 300 }, (_, n) => [han(0x4e00, n), han(0x5e00, n)]));
    const glossary = decodeGlossary(encodeGlossary(new Map(), forms, { source: 'a test', licence: 'none' }));
    const transcript = sampleTranscript(text, { language: 'zh' });
    expect(captionAnchors(transcript, { grain: 'line', cues }, 200_000).ok).toBe(false);
    const evidence = captionAnchors(transcript, { grain: 'line', cues }, 200_000, glossary);
    const times = evidence.ok ? evidence.value.anchors : [];
    expect(times.find(({ position }) => position === 300)?.timeMs).toBe(90_000);
  });

  it('does not compare every word of long passages that have nothing in common', () => {
    const align = (length: number) => {
      const said = (other: number) =>
        Array.from({ length }, (_, i) => (i % 1900 < 4 ? `same${i}` : `abcd${(i * 7919 + other) % 5000}`));
      const cues = said(3).map(
        (text, i): Cue => ({ startMs: i * 300, endMs: i * 300 + 300, text, offsets: [], timesMs: [] }),
      );
      captionAnchors(sampleTranscript(said(1).join(' ')), { grain: 'line', cues }, 305 * length);
    };
    expect(growth(align, 3800)).toBeLessThan(LINEAR);
  });

  it('takes no longer over words that are all the same', () => {
    const align = (lines: number) => {
      const words = Array.from({ length: 5 * lines }, (_, i) => (i % 7 === 0 ? 'so' : 'no'));
      const cues = Array.from({ length: lines }, (_, i): Cue => {
        const text = i % 3 === 0 ? 'no no so no no' : 'no no no no so no';
        return { startMs: i * 1000, endMs: (i + 1) * 1000, text, offsets: [], timesMs: [] };
      });
      captionAnchors(sampleTranscript(words.join(' ')), { grain: 'line', cues }, 1000 * lines);
    };
    expect(growth(align, 500)).toBeLessThan(LINEAR);
  });
});
