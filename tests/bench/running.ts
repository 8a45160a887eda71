import { spokenSample } from '../../core/timing/align/spoken.sample.ts';
import { createRunningLock } from '../../core/timing/running/running-lock.ts';
import { sampleTranscript } from '../../core/transcript/transcript.sample.ts';

/*
 * What it costs to find the place by the captions on the screen, in texts of 1 to 33 hours: a word heard must take as
 * long in any of them. `npm run bench` prints it.
 */

const WORDS_AN_HOUR = 9500;
const STARTS = 60;
const CAPTIONS = 12;

/** Microseconds a word while the place is searched for, and milliseconds to begin with a text. */
function costs(hours: number): { readonly word: number; readonly begin: number } {
  const { text, captions } = spokenSample(hours * WORDS_AN_HOUR, { wrongShare: 0.15 });
  const transcript = sampleTranscript(text);
  let begin = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const started = performance.now();
    createRunningLock(transcript, null);
    begin = Math.min(begin, performance.now() - started);
  }
  const lock = createRunningLock(transcript, null);
  let words = 0;
  let ms = 0;
  for (let i = 0; i < STARTS; i++) {
    const from = Math.floor(((captions.cues.length - CAPTIONS) * i) / STARTS);
    lock.moved();
    for (const cue of captions.cues.slice(from, from + CAPTIONS)) {
      const started = performance.now();
      lock.shown(cue.text, cue.startMs);
      ms += performance.now() - started;
      words += cue.text.split(' ').length;
    }
  }
  return { word: (1000 * ms) / words, begin };
}

// The first is slower: nothing is compiled yet.
costs(1);
const first = costs(1).word;
for (const hours of [1, 5, 10, 33]) {
  const { word, begin } = costs(hours);
  const times = (word / first).toFixed(1);
  console.log(
    `${hours} hours: ${word.toFixed(1)} µs a word heard, ${times} times one hour; ${begin.toFixed(0)} ms to begin`,
  );
}
