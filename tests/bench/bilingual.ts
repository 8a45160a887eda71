import { bilingualSample, sampleGlossary } from '../../core/timing/align/bilingual/bilingual.sample.ts';
import { captionAnchors } from '../../core/timing/align/caption-anchors.ts';
import { spokenSample } from '../../core/timing/align/spoken.sample.ts';
import { sampleTranscript } from '../../core/transcript/transcript.sample.ts';
import { fastest } from './fastest.ts';

/*
 * How fast a Chinese text is laid over English captions, in one run against a text in their own language of as many
 * words. `npm run bench` prints it. A program of its own for the reason that align.ts gives.
 */

/** Sentences of the sample in an hour. */
const AN_HOUR = 440;
const WORDS_AN_HOUR = 9500;

function bilingualMs(hours: number): { readonly ms: number; readonly hours: number } {
  const sample = bilingualSample(hours * AN_HOUR, { dropped: 0.1 });
  const transcript = sampleTranscript(sample.text, { language: 'zh' });
  const ms = fastest(3, () => {
    const evidence = captionAnchors(transcript, sample.captions, sample.durationMs, sampleGlossary);
    if (!evidence.ok) throw new Error(evidence.problem.detail);
  });
  return { ms, hours: sample.durationMs / 3_600_000 };
}

function sameLanguageMs(): number {
  const sample = spokenSample(WORDS_AN_HOUR);
  const transcript = sampleTranscript(sample.text);
  return fastest(9, () => captionAnchors(transcript, sample.captions, sample.durationMs));
}

const measure = sameLanguageMs();
for (const wanted of [1, 3, 9]) {
  const { ms, hours } = bilingualMs(wanted);
  const anHour = ms / hours;
  console.log(
    `Chinese over English, ${hours.toFixed(1)} hours: ${anHour.toFixed(0)} ms an hour, ${(anHour / measure).toFixed(1)} times as long as one language`,
  );
}
