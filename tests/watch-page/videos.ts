import { readFileSync } from 'node:fs';
import type { PageChapter } from './payload.ts';

/** One caption track as YouTube lists it. `asr` is automatic. */
export interface CaptionTrack {
  readonly languageCode: string;
  readonly name: string;
  readonly kind: 'asr' | 'manual';
}

/** One video that the stand-in site has. */
export interface StandInVideo {
  readonly id: string;
  readonly kind: 'video' | 'short';
  readonly title: string;
  readonly channel: string;
  /** ISO date. */
  readonly published: string;
  readonly durationSeconds: number;
  readonly intro: string;
  readonly chapters: readonly PageChapter[];
  readonly captionTracks: readonly CaptionTrack[];
}

export const EXTENDED_CUT_ID = 'tEzs3VHyBDM';
export const SHORT_CUT_ID = '3k89FMJhZ00';
export const INTERVIEW_ID = 'jPluSXJpdrA';
/** A video with chapters of its own and no bundled transcript. */
export const LECTURE_ID = 'stand1nTlk0';
/** A video without chapters, captions or transcript. */
export const PLAIN_ID = 'n0chapters4';
/** A Short without transcript. */
export const SHORT_ID = 'shrtStandI8';

const AUTOMATIC_ENGLISH: CaptionTrack = { languageCode: 'en', name: 'English (auto-generated)', kind: 'asr' };
const MANUAL_ENGLISH: CaptionTrack = { languageCode: 'en', name: 'English', kind: 'manual' };

interface SeedFacts {
  readonly videoId: string;
  readonly title: string;
  readonly channel: string;
  readonly published: string;
  readonly durationSeconds: number;
  readonly chapters: readonly PageChapter[];
}

/** A bundled talk as its page shows it: what its seed says about the video, without the transcript. */
function bundledTalk(id: string, intro: string, captionTracks: readonly CaptionTrack[]): StandInVideo {
  const file = new URL(`../../seeds/${id}/facts.json`, import.meta.url);
  const facts = JSON.parse(readFileSync(file, 'utf8')) as SeedFacts;
  return {
    id,
    kind: 'video',
    title: facts.title,
    channel: facts.channel,
    published: facts.published,
    durationSeconds: facts.durationSeconds,
    intro,
    chapters: facts.chapters.map(({ title, startSeconds }) => ({ title, startSeconds })),
    captionTracks,
  };
}

export const VIDEOS: readonly StandInVideo[] = [
  bundledTalk(EXTENDED_CUT_ID, 'A talk with the people who built the model, in full length.', [AUTOMATIC_ENGLISH]),
  bundledTalk(SHORT_CUT_ID, 'A short talk with the people who built the model.', [MANUAL_ENGLISH, AUTOMATIC_ENGLISH]),
  bundledTalk(INTERVIEW_ID, 'A conversation about reasoning, games and what comes next.', [AUTOMATIC_ENGLISH]),
  {
    id: LECTURE_ID,
    kind: 'video',
    title: 'How a lighthouse lens is ground <in one piece> & why',
    channel: 'Harbour Lectures',
    published: '2023-05-04',
    durationSeconds: 30,
    intro: 'Thirty seconds of glass. Also see https://example.org/lens 🌊',
    chapters: [
      { title: 'Blank', startSeconds: 0 },
      { title: 'Rough {grinding}', startSeconds: 10 },
      { title: 'Polish', startSeconds: 20 },
    ],
    captionTracks: [MANUAL_ENGLISH],
  },
  {
    id: PLAIN_ID,
    kind: 'video',
    title: 'Rain on a tin roof',
    channel: 'Quiet Channel',
    published: '2022-11-19',
    durationSeconds: 30,
    intro: 'No words.',
    chapters: [],
    captionTracks: [],
  },
  {
    id: SHORT_ID,
    kind: 'short',
    title: 'One wave',
    channel: 'Quiet Channel',
    published: '2024-01-02',
    durationSeconds: 30,
    intro: '',
    chapters: [],
    captionTracks: [],
  },
];

export const findVideo = (id: string | null): StandInVideo | null => VIDEOS.find((video) => video.id === id) ?? null;

/** `m:ss` or `h:mm:ss`, as YouTube writes times. */
export function timeText(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** The date as the page prints it, for example `20 Sept 2024`. */
export const dateText = (video: StandInVideo): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(video.published),
  );

/** The description as the owner wrote it: the chapter list is part of it. */
export function descriptionText(video: StandInVideo): string {
  const list = video.chapters.map((chapter) => `${timeText(chapter.startSeconds)} ${chapter.title}`);
  return [video.intro, ...(list.length > 0 ? ['', ...list] : [])].join('\n');
}
