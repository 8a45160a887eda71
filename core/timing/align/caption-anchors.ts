import { fail, ok, type Result } from '../../base/result.ts';
import { formatClock } from '../../base/time.ts';
import type { Captions, Grain } from '../../captions/captions.ts';
import type { Anchor } from '../../transcript/talk.ts';
import type { Transcript } from '../../transcript/transcript.ts';
import { anchorsOf } from './anchors-of.ts';
import { alignBilingual } from './bilingual/align-bilingual.ts';
import type { Glossary } from './bilingual/glossary.ts';
import { areBilingual } from './bilingual/script.ts';
import { captionTimes } from './caption-times.ts';
import { coherentPairs } from './coherence.ts';
import { dropStrays } from './drop-strays.ts';
import { pairTokens } from './pair-tokens.ts';
import { dropLonelyPairs } from './prune-pairs.ts';
import { slideSplits } from './slide-splits.ts';
import { textTimes } from './text-times.ts';
import { type CaptionTokens, captionTokens, transcriptTokens } from './text-tokens.ts';
import type { Tokens } from './tokens.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** What captions say about the times of a text. */
export interface CaptionEvidence {
  /** In the order of the text, times ascending. */
  readonly anchors: readonly Anchor[];
  /** Share of the text's words that the captions hold, in order: 0 to 1. */
  readonly heardShare: number;
}

/**
 * Captions of the same video hold at least a quarter of the shorter text's words where they belong, however poor the
 * recogniser; captions of another hold 6 % at most (24 pairs of calls of one kind, which share whole phrases). The
 * fewer words there are, the larger a share agrees by chance, and less so if both texts are short.
 */
const LEAST_SHARE = 0.1;
const CHANCE_WORDS = 12;
const CHANCE_SHARE = 0.4;
/** Captions end with their video; a length given in minutes is off by half of one. */
const PAST_END_MS = 30_000;
/** Nobody speaks four times as fast as people do on average; some seconds more, for the moments are rounded. */
const FASTEST = 4;
const ROUNDED_SECONDS = 5;

/**
 * Lays a text over captions in its own language, or a Chinese text over captions in English, and reads off the times of
 * its words. Linear in both.
 * @param durationMs length of the video
 * @param glossary for captions in another language; without one, few texts have enough names and numbers. Between
 * traditional and simplified characters, it makes one of both
 * @returns a problem, in one sentence, when the captions are not of this text or not of this video
 */
export function captionAnchors(
  transcript: Transcript,
  captions: Captions,
  durationMs: number,
  glossary: Glossary | null = null,
): Result<CaptionEvidence> {
  const lastMs = captions.cues.at(-1)?.startMs ?? 0;
  if (lastMs > durationMs + PAST_END_MS) {
    const [last, end] = [formatClock(lastMs), formatClock(durationMs)];
    return fail(
      'captions-mismatch',
      `These captions go on until ${last}, but the video ends at ${end}: they belong to another one.`,
    );
  }
  const vocabulary = createVocabulary(glossary?.fold);
  const text = transcriptTokens(transcript, vocabulary);
  const spoken = captionTokens(captions, vocabulary);
  const { grain } = captions;
  if (!areBilingual(transcript, captions)) return alignTokens(text, spoken, grain, durationMs, vocabulary);
  const input = { text: transcript.text, tokens: text, captions: spoken, grain, durationMs, vocabulary, glossary };
  return tooFast(spoken, vocabulary) ?? alignBilingual(input);
}

/**
 * The same for texts that are tokens already, such as a stretch of a transcript.
 * @param durationMs no time lies beyond it
 */
export function alignTokens(
  text: Tokens,
  spoken: CaptionTokens,
  grain: Grain,
  durationMs: number,
  vocabulary: Vocabulary,
): Result<CaptionEvidence> {
  const problem = tooFast(spoken, vocabulary);
  if (problem) return problem;
  const pairs = pairTokens(text, spoken, vocabulary);
  dropLonelyPairs(pairs);
  slideSplits(text, spoken, pairs);
  const [fewer, more] = [Math.min(text.count, spoken.count), Math.max(text.count, spoken.count)];
  const heard = coherentPairs(pairs, spoken, vocabulary.size);
  if (heard === 0 || heard < LEAST_SHARE * fewer + Math.min(CHANCE_WORDS, CHANCE_SHARE * more)) {
    const percent = fewer > 0 ? Math.round((100 * heard) / fewer) : 0;
    return fail(
      'captions-mismatch',
      `These captions say something else: only ${percent} % of their words are in the text, in its order.`,
    );
  }
  const said = captionTimes(grain, text, spoken, pairs, vocabulary);
  dropStrays(text, pairs, said.times, vocabulary);
  const moments = textTimes(text, pairs, said, vocabulary);
  return ok({ anchors: anchorsOf(text, pairs, moments, vocabulary, durationMs), heardShare: heard / text.count });
}

/** The problem with captions that leave their words less time than speech takes, or null. */
function tooFast(spoken: CaptionTokens, vocabulary: Vocabulary): Result<never> | null {
  const [speech, seconds] = speechAndTime(spoken, vocabulary);
  if (speech > FASTEST * seconds + ROUNDED_SECONDS) {
    const [needed, given] = [formatClock(1000 * speech), formatClock(1000 * seconds)];
    return fail(
      'captions-mismatch',
      `These captions leave ${given} for words that take ${needed}: their times are wrong.`,
    );
  }
  return null;
}

/** Expected seconds of the speech before the last moment that captions know, and the seconds they give it. */
function speechAndTime({ count, ids, times }: CaptionTokens, vocabulary: Vocabulary): readonly [number, number] {
  let speech = 0;
  let speechBefore = 0;
  let lastSeconds = times[0] ?? 0;
  for (let t = 0; t < count; t++) {
    const seconds = times[t] as number;
    if (!Number.isNaN(seconds)) [lastSeconds, speechBefore] = [seconds, speech];
    speech += vocabulary.secondsOf(ids[t] as number);
  }
  return [speechBefore, lastSeconds - (times[0] ?? 0)];
}
