import { describe, expect, it } from 'vitest';
import { sampleAnchor, sampleTranscript } from '../transcript/transcript.sample.ts';
import { evidenceOf, gradeOf } from './accuracy.ts';
import { buildTimeline } from './timeline.ts';

describe('gradeOf', () => {
  it.each([
    [0, 'exact'],
    [1000, 'exact'],
    [1001, 'near'],
    [5000, 'near'],
    [5001, 'rough'],
  ] as const)('%i ms is %s', (ms, grade) => expect(gradeOf(ms)).toBe(grade));
});

describe('evidenceOf', () => {
  const transcript = sampleTranscript(Array.from({ length: 40 }, (_, i) => `Sentence ${i} is said here.`).join(' '));
  const at = (sentence: number) => transcript.sentences.starts[sentence] as number;

  it('counts what shaped the timeline and says how good it is', () => {
    const anchors = [sampleAnchor(0, 1000, { source: 'edge' }), sampleAnchor(at(20), 60_000, { source: 'chapter' })];
    const evidence = evidenceOf(transcript, buildTimeline(transcript, anchors, 120_000));
    expect(evidence.counts).toEqual({ edge: 1, chapter: 1 });
    expect(evidence.basis).toBe('estimated');
    expect(evidence.typicalUncertaintyMs).toBeGreaterThan(1000);
  });

  it('calls times measured when most sentences are', () => {
    const anchors = [...transcript.sentences.starts].map((position, i) =>
      sampleAnchor(position, 3000 * i, { uncertaintyMs: 100, basis: 'measured', source: 'caption' }),
    );
    const evidence = evidenceOf(transcript, buildTimeline(transcript, anchors, 120_000));
    expect(evidence.basis).toBe('measured');
    expect(evidence.grade).toBe('exact');
  });

  it.each([
    [(i: number) => (i % 3 === 0 ? ('measured' as const) : ('derived' as const)), 40, 'derived'],
    [() => 'derived' as const, 19, 'estimated'],
  ] as const)('calls them derived when most are no worse than that', (basisOf, count, expected) => {
    const anchors = [...transcript.sentences.starts]
      .slice(0, count)
      .map((position, i) => sampleAnchor(position, 3000 * i, { basis: basisOf(i), source: 'caption' }));
    expect(evidenceOf(transcript, buildTimeline(transcript, anchors, 120_000)).basis).toBe(expected);
  });
});
