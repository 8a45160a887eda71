import { lastAtOrBefore } from '../base/binary-search.ts';
import { BY_EAR_MS, type Heard } from '../timing/heard.ts';
import type { Learnt } from '../timing/learnt.ts';
import type { Anchor } from '../transcript/talk.ts';
import { indexAt, type Spans, spanAt, type Transcript } from '../transcript/transcript.ts';

/** A place of the text and its moment, as facts.json has them (seeds/README.md). */
interface FactsAnchor {
  readonly phrase: string;
  readonly seconds: number;
  readonly uncertaintySeconds: number;
  readonly basis: string;
}

/** Enough words to find the place again among a few that begin alike. */
const PHRASE_WORDS = 10;

/**
 * What a reader heard, and what captions told of the paragraphs' first words, as anchors for a talk's facts.json: JSON
 * text. Null where nothing is known.
 * @param heard in the order of the text
 */
export function correctionsFor(transcript: Transcript, heard: readonly Heard[], learnt: Learnt | null): string | null {
  const anchors = [
    ...heard.map(({ position, mediaMs }) => {
      return factsAnchor(transcript, position, mediaMs, BY_EAR_MS, 'derived: heard by a reader');
    }),
    ...paragraphStarts(transcript, learnt?.anchors ?? []).map(({ position, timeMs, uncertaintyMs }) =>
      factsAnchor(transcript, position, timeMs, uncertaintyMs, "derived: from the video's captions"),
    ),
  ];
  if (anchors.length === 0) return null;
  const inOrder = anchors.sort((a, b) => a.seconds - b.seconds);
  return `${JSON.stringify({ videoId: transcript.videoId, anchors: inOrder }, null, 2)}\n`;
}

/** The measured anchors at which a paragraph begins. */
function paragraphStarts({ paragraphs, words }: Transcript, anchors: readonly Anchor[]): readonly Anchor[] {
  const first = new Set(Array.from(paragraphs.starts, (start) => words.starts[wordFrom(words, start)]));
  return anchors.filter(({ position, basis }) => basis === 'measured' && first.has(position));
}

/** Index of the first word that begins at a position or after it. */
const wordFrom = ({ starts }: Spans, position: number): number => lastAtOrBefore(starts, position - 1) + 1;

/** The words from a position on, as far as their paragraph goes. */
function factsAnchor(
  { text, words, paragraphs }: Transcript,
  position: number,
  timeMs: number,
  uncertaintyMs: number,
  basis: string,
): FactsAnchor {
  const paragraph = spanAt(paragraphs, Math.max(0, indexAt(paragraphs, position)));
  const first = wordFrom(words, position);
  let end = position;
  for (let i = first; i < first + PHRASE_WORDS && (words.ends[i] ?? Number.POSITIVE_INFINITY) <= paragraph.end; i++)
    end = words.ends[i] ?? end;
  return { phrase: text.slice(position, end), seconds: timeMs / 1000, uncertaintySeconds: uncertaintyMs / 1000, basis };
}
