import type { Facts } from './facts.ts';
import { WORDS_LATER_MS, WORDS_LATER_UNCERTAINTY_MS } from './first-words.ts';
import type { LocatedChapter } from './locate-chapters.ts';
import { locatePhrases } from './locate-phrases.ts';
import type { SpeechText } from './speech-text.ts';
import type { Anchor } from './talk.ts';
import type { TalkProblem } from './talk-problem.ts';
import { timesAWord } from './times-a-word.ts';
import type { Spans } from './transcript.ts';

/**
 * A block that the site made by the clock begins with the first caption line that starts at or after its time; such
 * lines follow each other within about this time (measured on automatic captions: 1.9 to 4.0 s).
 */
const CAPTION_LINE_MS = 4000;

function chapterAnchors(located: readonly LocatedChapter[], verified: boolean): Anchor[] {
  return located.flatMap(({ chapter, position }) => {
    if (position === null || !timesAWord(chapter.startMs)) return [];
    const basis = chapter.derived || verified ? 'derived' : 'estimated';
    // What was derived is the moment of the words themselves.
    const [timeMs, uncertaintyMs] = chapter.derived
      ? [chapter.startMs, chapter.uncertaintyMs]
      : [chapter.startMs + WORDS_LATER_MS, Math.max(chapter.uncertaintyMs, WORDS_LATER_UNCERTAINTY_MS)];
    return [{ position, timeMs, uncertaintyMs, basis, source: 'chapter' } as const];
  });
}

function blockAnchors(speech: SpeechText): Anchor[] {
  const half = CAPTION_LINE_MS / 2;
  return speech.sections.flatMap(({ kind, startMs, start, isEmpty }) => {
    if (kind !== 'block' || isEmpty || startMs === null || !timesAWord(startMs)) return [];
    return [
      { position: start, timeMs: startMs + half, uncertaintyMs: half, basis: 'derived', source: 'published' } as const,
    ];
  });
}

function edgeAnchors({ speech }: Facts, words: Spans): Anchor[] {
  const first = words.starts[0];
  const last = words.ends[words.ends.length - 1];
  if (!speech || first === undefined || last === undefined) return [];
  const { firstWordMs, lastWordMs, uncertaintyMs } = speech;
  const edge = { uncertaintyMs, basis: 'estimated', source: 'edge' } as const;
  return [
    { position: first, timeMs: firstWordMs, ...edge },
    { position: last, timeMs: lastWordMs, ...edge },
  ];
}

/**
 * All that the facts and the document's headings say about when a place in the text is spoken, in the order of the
 * text. A phrase that is not found is a problem.
 */
export function gatherAnchors(
  facts: Facts,
  speech: SpeechText,
  located: readonly LocatedChapter[],
  words: Spans,
): { readonly anchors: readonly Anchor[]; readonly problems: readonly TalkProblem[] } {
  const edges = edgeAnchors(facts, words);
  const known = [...chapterAnchors(located, facts.chaptersVerified), ...blockAnchors(speech), ...edges];
  const video = [
    { position: 0, timeMs: 0 },
    { position: speech.text.length, timeMs: facts.durationMs },
  ];
  const { found, problems } = locatePhrases(facts.anchors, speech.text, facts.language, [
    ...known,
    ...(edges.length > 0 ? [] : video),
  ]);
  const phrases = found.map(({ anchor: { timeMs, uncertaintyMs, basis }, position }) => {
    return { position, timeMs, uncertaintyMs, basis, source: 'published' } as const;
  });
  const anchors = [...known, ...phrases].sort((a, b) => a.position - b.position || a.timeMs - b.timeMs);
  return { anchors, problems };
}
