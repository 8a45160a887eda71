import { fileURLToPath } from 'node:url';
import { randomNumbers } from '../../core/base/random.sample.ts';
import type { Talk } from '../../core/transcript/talk.ts';
import { spanCount } from '../../core/transcript/transcript.ts';
import { loadSeeds } from '../../tools/seeds/load.ts';

/** A word of a bundled talk, and when it is said in the stand-in's video of it. */
export interface SpokenWord {
  /** Where it stands in the transcript, as a UTF-16 offset. */
  readonly position: number;
  readonly text: string;
  /** What follows it in the transcript, up to the next word: white space and punctuation. */
  readonly after: string;
  readonly startMs: number;
  readonly endMs: number;
}

const seeds = new URL('../../seeds', import.meta.url);
const talks = new Map<string, readonly SpokenWord[]>();

/**
 * The words of a talk as they are said in the stand-in's video: within each chapter all of the time is spoken in, at a
 * pace of its own that wanders, with pauses at punctuation. The same at every call. Empty for a video without a talk.
 */
export function spokenWords(id: string): readonly SpokenWord[] {
  if (talks.size === 0)
    for (const { talk } of loadSeeds(fileURLToPath(seeds))) if (talk) talks.set(talk.videoId, speak(talk));
  return talks.get(id) ?? [];
}

/** The pace of speech swings by this share, over so many words. */
const SWING = 0.25;
const SWING_WORDS = 150;
/** How long a chapter's first words keep one waiting, and its last ones ring out. */
const EDGE_MS = 600;

function speak({ transcript, chapters, durationMs }: Talk): SpokenWord[] {
  const { text, words } = transcript;
  const random = randomNumbers(transcript.text.length);
  const begun = chapters.flatMap(({ position, startMs }) => (position === null ? [] : { position, startMs }));
  const [first] = begun;
  const parts =
    first && first.position === 0 ? begun : [{ position: 0, startMs: 0 }, ...begun.filter((c) => c.position > 0)];
  return parts.flatMap((part, index) => {
    const next = parts[index + 1] ?? { position: text.length, startMs: durationMs };
    const said: { position: number; text: string; after: string; wordMs: number; pauseMs: number }[] = [];
    for (let i = 0; i < spanCount(words); i++) {
      const position = words.starts[i] ?? 0;
      if (position < part.position || position >= next.position) continue;
      const end = words.ends[i] ?? position;
      const after = text.slice(end, words.starts[i + 1] ?? text.length);
      const pace = 1 + SWING * Math.sin((2 * Math.PI * i) / SWING_WORDS);
      const wordMs = pace * (90 + 55 * (end - position) + 90 * random());
      const pauseMs = pauseAfter(after) * (0.5 + random());
      said.push({ position, text: text.slice(position, end), after, wordMs, pauseMs });
    }
    const wholeMs = said.reduce((sum, { wordMs, pauseMs }) => sum + wordMs + pauseMs, 0);
    const scale = Math.max(0, next.startMs - part.startMs - 2 * EDGE_MS) / wholeMs;
    let at = part.startMs + EDGE_MS;
    return said.map(({ wordMs, pauseMs, ...word }) => {
      const startMs = Math.round(at);
      const endMs = Math.round(at + wordMs * scale);
      at += (wordMs + pauseMs) * scale;
      return { ...word, startMs, endMs };
    });
  });
}

function pauseAfter(after: string): number {
  if (after.includes('\n')) return 1100;
  if (/[.?!。？！]/.test(after)) return 650;
  return /[,;:，、—]/.test(after) ? 220 : 15;
}
