import type { CapturedDocument } from './captured.ts';
import { checkTalk } from './doctor.ts';
import type { Facts } from './facts.ts';
import { readDocument } from './formats/read-capture.ts';
import { gatherAnchors } from './gather-anchors.ts';
import { type LocatedChapter, locateChapters } from './locate-chapters.ts';
import { segmentText } from './segment/segment-text.ts';
import { type SpeechText, speechText } from './speech-text.ts';
import type { About, Talk } from './talk.ts';
import { inDocument, type TalkProblem } from './talk-problem.ts';
import type { Section, Speaker, Transcript, Turn } from './transcript.ts';

/** SHA-256 of the UTF-8 bytes of a text, as hex digits: handed in, because the core has no way to compute it. */
export type Hash = (text: string) => string;

export interface Compiled {
  /** Null where the document holds no speech. */
  readonly talk: Talk | null;
  readonly problems: readonly TalkProblem[];
}

const VERSION_DIGITS = 16;

/** Chapters with a place in the text, and headings of the document that the facts do not name; else one block. */
function sectionsOf(speech: SpeechText, located: readonly LocatedChapter[]): Section[] {
  const named = new Set(located.map(({ section }) => section));
  const chapters = located.flatMap(({ chapter: { title }, position }) =>
    position === null ? [] : [{ start: position, title }],
  );
  const others = speech.sections.filter((s) => s.kind === 'chapter' && !s.isEmpty && !named.has(s));
  const all = [...chapters, ...others].sort((a, b) => a.start - b.start);
  if (all.length === 0) return [{ start: 0, title: '', kind: 'block' }];
  const sections = all.map(({ start, title }) => ({ start, title, kind: 'chapter' }) as const);
  return (sections[0]?.start ?? 0) > 0 ? [{ start: 0, title: '', kind: 'block' }, ...sections] : sections;
}

function turnsOf(speech: SpeechText, known: readonly Speaker[]): { speakers: Speaker[]; turns: Turn[] } {
  const speakers = [...known];
  const turns: Turn[] = [];
  for (const { name, start, isEmpty } of speech.turns) {
    if (isEmpty) continue;
    let speaker = speakers.findIndex((person) => person.name === name);
    if (speaker < 0) speaker = speakers.push({ name, role: null }) - 1;
    turns.push({ start, speaker });
  }
  return { speakers, turns };
}

function aboutOf({ headline, introduction, metadata }: CapturedDocument, { source, series, notes }: Facts): About {
  const { description, views, likes } = metadata;
  const paragraphs = headline === null ? introduction : [headline, ...introduction];
  return { description: description ?? '', introduction: paragraphs, series, source, views, likes, notes };
}

/** Puts a document that was taken apart and its facts together, and checks the result. */
export function assembleTalk(captured: CapturedDocument, facts: Facts, hash: Hash): Compiled {
  const speech = speechText(captured.sections);
  const { text } = speech;
  if (text === '') {
    const advice = `The text holds no speech (read as ${captured.format}); check that it is the whole page or text.`;
    return { talk: null, problems: [inDocument('text-empty', advice, 1)] };
  }
  const chapters = locateChapters(facts.chapters, speech);
  const sections = sectionsOf(speech, chapters.located);
  const { speakers, turns } = turnsOf(speech, facts.speakers);
  const cuts = [...sections, ...turns].map(({ start }) => start).sort((a, b) => a - b);
  const segments = segmentText(text, facts.language, cuts);
  const anchors = gatherAnchors(facts, speech, chapters.located, segments.words);
  const { videoId, title, channel, published, durationMs, chaptersVerified, language, spokenLanguage } = facts;
  const { textKind, abridged } = facts;
  const transcript: Transcript = {
    ...{ videoId, version: hash(text).slice(0, VERSION_DIGITS), language, spokenLanguage, textKind, abridged, text },
    ...{ sections, speakers, turns, ...segments },
  };
  const talk: Talk = {
    ...{ videoId, title, channel, published, durationMs, chaptersVerified, transcript },
    chapters: chapters.located.map(({ chapter, position }) => {
      const { title, startMs } = chapter;
      // Every list of chapters on YouTube starts at 0:00, so that start is never in doubt.
      return { title, startMs, uncertaintyMs: startMs === 0 ? 0 : chapter.uncertaintyMs, position };
    }),
    anchors: anchors.anchors,
    about: aboutOf(captured, facts),
  };
  const checks = checkTalk({ talk, facts, captured, speech, located: chapters.located });
  return { talk, problems: [...chapters.problems, ...anchors.problems, ...checks] };
}

/**
 * Makes a talk of a document and its facts. A talk with problems is still given where it can be, for reports; errors
 * among them must stop a build.
 */
export function compileTalk(document: string, facts: Facts, hash: Hash): Compiled {
  const titles = facts.chapters.map((chapter) => chapter.title);
  return assembleTalk(readDocument(document, titles), facts, hash);
}
