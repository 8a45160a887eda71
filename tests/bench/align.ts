import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { diffArrays } from 'diff';
import { alignSTT } from 'stt-align-node';
import { captionAnchors } from '../../core/timing/align/caption-anchors.ts';
import { type SpokenSample, spokenSample } from '../../core/timing/align/spoken.sample.ts';
import { buildTimeline } from '../../core/timing/timeline.ts';
import type { Anchor } from '../../core/transcript/talk.ts';
import { sampleTranscript } from '../../core/transcript/transcript.sample.ts';
import type { Transcript } from '../../core/transcript/transcript.ts';
import { fastest } from './fastest.ts';

/*
 * How fast a text is laid over its captions, in one run against `stt-align-node`, which gives times too, and `diff`,
 * which only finds the words that are the same. `npm run bench` prints it. A program of its own, because a test runner
 * that rewrites imports makes every call from module to module several times as slow as it is in a browser.
 */

const WORDS_AN_HOUR = 9500;
/** One word in seven: YouTube's own captions. */
const USUAL = 0.15;
/** Nearly every second word. */
const POOR = 0.45;

interface Case extends SpokenSample {
  readonly transcript: Transcript;
}

function speech(hours: number, wrongShare: number): Case {
  const sample = spokenSample(hours * WORDS_AN_HOUR, { wrongShare });
  return { ...sample, transcript: sampleTranscript(sample.text) };
}

function align({ transcript, captions, durationMs }: Case): readonly Anchor[] {
  const evidence = captionAnchors(transcript, captions, durationMs);
  if (!evidence.ok) throw new Error(evidence.problem.detail);
  return evidence.value.anchors;
}

const timedWords = ({ captions }: Case) =>
  captions.cues.flatMap(({ startMs, endMs, text }) => {
    const words = text.split(' ');
    const seconds = (i: number) => (startMs + ((endMs - startMs) * i) / words.length) / 1000;
    return words.map((word, i) => ({ word, text: word, start: seconds(i), end: seconds(i + 1) }));
  });
const bareWords = (text: string): string[] => text.toLowerCase().replace(/[.\n]/g, ' ').split(/\s+/);

function againstOthers(wrongShare: number): void {
  const three = speech(3, wrongShare);
  const words = timedWords(three);
  const [text, heard] = [bareWords(three.text), words.map(({ word }) => word)];
  const own = fastest(9, () => align(three));
  const others: [string, number][] = [['stt-align-node', fastest(3, () => alignSTT({ words }, three.text))]];
  // Its time grows with the square of what differs: minutes, for a poor recogniser.
  if (wrongShare === USUAL) others.push(['diff', fastest(1, () => diffArrays(text, heard))]);
  console.log(`3 hours, ${wrongShare * 100} % of the words wrong: ${own.toFixed(0)} ms`);
  for (const [name, ms] of others)
    console.log(`  ${name}: ${ms.toFixed(0)} ms, ${(ms / own).toFixed(1)} times as long`);
}

function growth(): void {
  const all = [1, 3, 10, 33].map((hours) => ({ hours, ms: fastest(7, align.bind(null, speech(hours, USUAL))) }));
  for (const { hours, ms } of all) {
    const perWord = (1000 * ms) / (hours * WORDS_AN_HOUR);
    console.log(`${hours} hours: ${ms.toFixed(0)} ms, ${perWord.toFixed(2)} µs a word`);
  }
}

function tenHours(): void {
  const ten = speech(10, USUAL);
  const anchors = align(ten);
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const before = process.memoryUsage();
  align(ten);
  const after = process.memoryUsage();
  const taken = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const timeline = fastest(5, () => buildTimeline(ten.transcript, anchors, ten.durationMs));
  const megabytes = Math.round(taken / 1e6);
  console.log(
    `10 hours: ${megabytes} MB taken, garbage included; the timeline of ${anchors.length} anchors: ${timeline.toFixed(0)} ms`,
  );
}

againstOthers(USUAL);
againstOthers(POOR);
growth();
tenHours();
