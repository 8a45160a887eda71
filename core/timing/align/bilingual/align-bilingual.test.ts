import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cue } from '../../../captions/captions.ts';
import { sampleTranscript } from '../../../transcript/transcript.sample.ts';
import { buildTimeline } from '../../timeline.ts';
import { captionAnchors } from '../caption-anchors.ts';
import { type BilingualSample, bilingualSample, sampleGlossary } from './bilingual.sample.ts';

const align = ({ text, captions, durationMs }: BilingualSample, glossary = sampleGlossary) =>
  captionAnchors(sampleTranscript(text, { language: 'zh' }), captions, durationMs, glossary);

/** Errors in seconds at every sentence that is in the text, and the share of them within the stated uncertainty. */
function errorsOf(sample: BilingualSample, isCounted: (start: number) => boolean = () => true) {
  const transcript = sampleTranscript(sample.text, { language: 'zh' });
  const evidence = align(sample);
  if (!evidence.ok) throw new Error(evidence.problem.detail);
  const timeline = buildTimeline(transcript, evidence.value.anchors, sample.durationMs);
  const counted = sample.positions.flatMap((position, i) => {
    const start = sample.starts[i] as number;
    return isCounted(start) ? [{ position, error: Math.abs(timeline.timeAt(position) / 1000 - start) }] : [];
  });
  const share = (is: (one: { position: number; error: number }) => boolean) =>
    counted.filter(is).length / counted.length;
  return {
    within: (seconds: number) => share(({ error }) => error <= seconds),
    held: share(({ position, error }) => error <= timeline.uncertaintyAt(position) / 1000),
  };
}

const withText = (sample: BilingualSample, text: string): BilingualSample => ({
  ...sample,
  text: text + sample.text,
  positions: sample.positions.map((position) => position + text.length),
});
const plain = bilingualSample(300);
const other = bilingualSample(300, { seed: 2 });

describe('a Chinese text over English captions', () => {
  it.each([
    ['as it is', plain, 0.9],
    ['in lines without marks', bilingualSample(300, { marks: false }), 0.85],
    ['a quarter of the sentences missing', bilingualSample(300, { dropped: 0.25 }), 0.85],
    ['half of the sentences missing', bilingualSample(300, { dropped: 0.5 }), 0.75],
    ['half of the words without a counterpart', bilingualSample(300, { lost: 0.5 }), 0.8],
    ['captions timed to the second', bilingualSample(300, { grain: 'second' }), 0.8],
    ['an introduction that nobody says', withText(plain, other.text.slice(0, 170)), 0.9],
  ])('%s', (_, sample, share) => {
    const errors = errorsOf(sample);
    expect(errors.within(1)).toBeGreaterThan(share);
    expect(errors.within(5)).toBeGreaterThan(0.97);
    expect(errors.held).toBeGreaterThan(0.88);
  });

  it('gives anchors in the order of the text and of time, within the video', () => {
    const evidence = align(plain);
    const anchors = evidence.ok ? evidence.value.anchors : [];
    expect(anchors.length).toBeGreaterThan(300);
    anchors.forEach((anchor, i) => {
      expect(anchor.position).toBeGreaterThan(anchors[i - 1]?.position ?? -1);
      expect(anchor.timeMs).toBeGreaterThanOrEqual(anchors[i - 1]?.timeMs ?? 0);
      expect(anchor.uncertaintyMs).toBeGreaterThan(0);
      expect(anchor.source).toBe('caption');
    });
    expect(anchors.at(-1)?.timeMs).toBeLessThanOrEqual(plain.durationMs);
  });

  it('goes on after a passage that only the video has', () => {
    const [fromMs, byMs] = [1000 * (plain.starts[150] as number), 120_000];
    const between = other.captions.cues
      .filter(({ endMs }) => endMs < byMs)
      .map((cue) => ({ ...cue, startMs: cue.startMs + fromMs, endMs: cue.endMs + fromMs }));
    const own = plain.captions.cues.map((cue) =>
      cue.startMs < fromMs ? cue : { ...cue, startMs: cue.startMs + byMs, endMs: cue.endMs + byMs },
    );
    const cues = [...own, ...between].sort((a, b) => a.startMs - b.startMs);
    const starts = plain.starts.map((start, i) => (i < 150 ? start : start + byMs / 1000));
    const errors = errorsOf({
      ...plain,
      starts,
      captions: { grain: 'line', cues },
      durationMs: plain.durationMs + byMs,
    });
    expect(errors.within(2)).toBeGreaterThan(0.93);
  });

  it.each([
    ['of another talk', plain.text, other.captions.cues],
    ['of a short talk, for a long text', plain.text, bilingualSample(20, { seed: 3 }).captions.cues],
    ['that say one word', plain.text, plain.captions.cues.map((cue): Cue => ({ ...cue, text: 'the the the' }))],
    ['that are hardly any', plain.text, plain.captions.cues.slice(0, 1)],
  ])('refuses captions %s, in one sentence', (_, text, cues) => {
    const evidence = align({ ...plain, text, captions: { grain: 'line', cues } });
    expect(evidence.ok ? 'taken' : evidence.problem.detail).toMatch(/^These captions [^.]*\.$/);
  });

  it('takes captions of a part of the text', () => {
    const cues = plain.captions.cues.slice(0, plain.captions.cues.length >> 1);
    const endSeconds = (cues.at(-1)?.startMs ?? 0) / 1000 - 10;
    expect(errorsOf({ ...plain, captions: { grain: 'line', cues } }, (s) => s < endSeconds).within(1)).toBeGreaterThan(
      0.9,
    );
  });

  it('does not squeeze what is said in a hole of the captions into its edges', () => {
    const [from, to] = [plain.starts[100] as number, plain.starts[160] as number];
    const cues = plain.captions.cues.filter(({ startMs, endMs }) => endMs < 1000 * from || startMs > 1000 * to);
    const holed = { ...plain, captions: { grain: 'line', cues } } as const;
    expect(errorsOf(holed, (start) => start > from + 5 && start < to - 5).held).toBeGreaterThan(0.88);
    expect(errorsOf(holed, (start) => start < from - 5 || start > to + 5).within(1)).toBeGreaterThan(0.9);
  });

  it('refuses without a glossary, unless names and numbers say enough', () => {
    expect(captionAnchors(sampleTranscript(plain.text, { language: 'zh' }), plain.captions, plain.durationMs).ok).toBe(
      false,
    );
    const named = plain.captions.cues.map((cue, i) => ({ ...cue, text: `${cue.text} Name${i}` }));
    const text = named.map((_, i) => `我們說到了 Name${i}，就是這樣。`).join('');
    const captions = { grain: 'line', cues: named } as const;
    const evidence = captionAnchors(sampleTranscript(text, { language: 'zh' }), captions, plain.durationMs);
    expect(evidence.ok && evidence.value.anchors.length).toBeGreaterThan(100);
  });

  it('never fails, whatever the text and the captions', () => {
    const piece = fc.constantFrom(...plain.text.slice(0, 40), 'Ann', '3', '，', '。', '\n', ' ', '三十五');
    const words = fc.array(fc.constantFrom('the', 'kalomi', 'loka', 'ann', '35', '—'), { maxLength: 8 });
    const line = fc.record({ startMs: fc.nat(90_000), words });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), fc.array(line, { maxLength: 30 }), (pieces, lines) => {
        const cues = lines
          .map(({ startMs, words: said }) => ({ startMs, text: said.join(' ') }))
          .filter(({ text }) => text !== '')
          .sort((a, b) => a.startMs - b.startMs)
          .map((cue, i, all): Cue => {
            return { ...cue, endMs: all[i + 1]?.startMs ?? cue.startMs + 1000, offsets: [], timesMs: [] };
          });
        const transcript = sampleTranscript(`${plain.text.slice(0, 60)}${pieces.join('')}`, { language: 'zh' });
        const evidence = captionAnchors(transcript, { grain: 'line', cues }, 100_000, sampleGlossary);
        if (!evidence.ok) return;
        const times = evidence.value.anchors.map(({ timeMs }) => timeMs);
        expect(times.every((time, i) => Number.isFinite(time) && time >= (times[i - 1] ?? 0))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
