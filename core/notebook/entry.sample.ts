import { makeQuote, type Quote } from '../quote/quote.ts';
import { gradeOf } from '../timing/accuracy.ts';
import { buildTimeline } from '../timing/timeline.ts';
import { sampleTalk, sampleTranscript } from '../transcript/transcript.sample.ts';
import type { Entry } from './entry.ts';

const TEXT = Array.from({ length: 200 }, (_, i) => `Sentence ${i} says that ${i * i} is a square, ещё раз.`).join(' ');
const transcript = sampleTranscript(TEXT, {
  speakers: [{ name: 'Ada Host', role: 'host' }],
  turns: [{ start: 0, speaker: 0 }],
});
const talk = sampleTalk(transcript, { durationMs: 1_200_000 });
const timeline = buildTimeline(transcript, [], talk.durationMs);
const times = { timeline, durationMs: 1_200_000, lengthDifferenceMs: 0, laidBy: 'bundled', offsetMs: 0 } as const;

/** The moment at which samples are made. */
export const SAMPLE_NOW = 1_732_272_000_000;

/** The quote of the nth sentence, 0 to 199. */
export function sampleQuote(nth: number, changes: Partial<Quote> = {}): Quote {
  const start = TEXT.indexOf(`Sentence ${nth} `);
  const end = nth === 199 ? TEXT.length : TEXT.indexOf(`Sentence ${nth + 1} `);
  const quote = makeQuote(talk, times, [{ start, end }], SAMPLE_NOW);
  if (!quote) throw new Error(`There is no sentence ${nth}`);
  const changed = { ...quote, ...changes };
  return { ...changed, grade: gradeOf(changed.uncertaintyMs) };
}

/** An id that tests can read. */
export const sampleId = (nth: number): string => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;

/** An entry of the nth sentence. */
export const sampleEntry = (nth: number, changes: Partial<Entry> = {}): Entry => ({
  id: sampleId(nth),
  quote: sampleQuote(nth),
  note: '',
  tags: [],
  savedAtMs: SAMPLE_NOW + nth,
  changedAtMs: SAMPLE_NOW + nth,
  revision: 1,
  ...changes,
});
