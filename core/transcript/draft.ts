import { asVideoId, type VideoId } from '../base/video-id.ts';
import type { CapturedDocument } from './captured.ts';
import { assembleTalk, type Compiled, type Hash } from './compile.ts';
import { DEFAULT_UNCERTAINTY_MS, type FactChapter, type Facts } from './facts.ts';
import { readDocument } from './formats/read-capture.ts';
import { speechText } from './speech-text.ts';

/** Stands for the id of a video that nobody named. */
export const PLACEHOLDER_ID = 'AAAAAAAAAAA' as VideoId;

/** Characters a minute of fluent speech, for a video whose length nobody named: about 150 English words. */
const CHARACTERS_A_MINUTE = 830;
const IDEOGRAPHS_A_MINUTE = 260;

const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/[\p{scx=Hira}\p{scx=Kana}]{2}/u, 'ja'],
  [/\p{scx=Han}{2}/u, 'zh'],
  [/\p{scx=Thai}{2}/u, 'th'],
  [/\p{scx=Hang}{2}/u, 'ko'],
  [/\p{scx=Cyrl}{2}/u, 'ru'],
];

const guessLanguage = (text: string): string => LANGUAGES.find(([letters]) => letters.test(text))?.[1] ?? 'en';

function guessDurationMs(text: string, language: string): number {
  const pace = language === 'zh' || language === 'ja' ? IDEOGRAPHS_A_MINUTE : CHARACTERS_A_MINUTE;
  return Math.max(1000, Math.round((text.length / pace) * 60) * 1000);
}

/** What a document says about itself, in the place of facts; what it does not say is empty or guessed. */
function factsOfDocument(captured: CapturedDocument, durationMs: number | null): Facts {
  const { metadata, sections } = captured;
  const speech = speechText(sections);
  const language = guessLanguage(speech.text);
  const headings = speech.sections.filter((section) => section.kind === 'chapter' && !section.isEmpty);
  const chapters = headings.flatMap(({ title, startMs, start, line }): FactChapter[] => {
    const ms = startMs ?? (start === 0 ? 0 : null);
    if (ms === null) return [];
    return [{ title, startMs: ms, uncertaintyMs: DEFAULT_UNCERTAINTY_MS, opensAt: null, derived: false, line }];
  });
  const names = [...new Set(speech.turns.map((turn) => turn.name))];
  return {
    videoId: asVideoId(metadata.videoId) ?? PLACEHOLDER_ID,
    title: metadata.title ?? '',
    channel: metadata.channel ?? '',
    published: metadata.published ?? '',
    durationMs: durationMs ?? metadata.durationMs ?? guessDurationMs(speech.text, language),
    language,
    spokenLanguage: language,
    textKind: 'transcript',
    abridged: false,
    source: metadata.source ?? '',
    series: null,
    speakers: names.map((name) => ({ name, role: null })),
    speech: null,
    chapters,
    chaptersVerified: true,
    anchors: [],
    notes: [],
  };
}

/**
 * Makes a talk of a document with or without facts.
 * @param durationMs length of the video, before what facts or document say
 */
export function draftTalk(source: string, facts: Facts | null, hash: Hash, durationMs: number | null = null): Compiled {
  const captured = readDocument(source, facts?.chapters.map((chapter) => chapter.title) ?? []);
  if (!facts) return assembleTalk(captured, factsOfDocument(captured, durationMs), hash);
  return assembleTalk(captured, durationMs === null ? facts : { ...facts, durationMs }, hash);
}
