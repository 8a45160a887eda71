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
  /** A live stream; its data says so and its length is not known. */
  readonly live: boolean;
  readonly title: string;
  readonly channel: string;
  /** ISO date. */
  readonly published: string;
  readonly durationSeconds: number;
  /** How long something else plays at the beginning, as part of the video. */
  readonly introSeconds: number;
  /** The first lines of the description. */
  readonly intro: string;
  readonly chapters: readonly PageChapter[];
  readonly chapterForm: ChapterForm;
  readonly captionTracks: readonly CaptionTrack[];
}

/**
 * Where the times of a video stand.
 * - `creator`: in the description, and from there in the bar and the panel
 * - `described`: in the description only
 * - `automatic`: in the bar and the panel, as YouTube's own
 * - `key-moments`: in the panel of automatic chapters only; they do not divide the video
 */
export type ChapterForm = 'creator' | 'described' | 'automatic' | 'key-moments';

export const EXTENDED_CUT_ID = 'tEzs3VHyBDM';
export const SHORT_CUT_ID = '3k89FMJhZ00';
export const INTERVIEW_ID = 'jPluSXJpdrA';
/** A video with chapters of its own and no bundled transcript. */
export const LECTURE_ID = 'stand1nTlk0';
/** A video without chapters, captions or transcript. */
export const PLAIN_ID = 'n0chapters4';
/** Videos without transcript whose times stand elsewhere than usual. */
export const AUTOMATIC_ID = 'autoChapt3A';
export const KEY_MOMENTS_ID = 'keyMoment5E';
export const DESCRIBED_ID = 'describedT8';
/** A live stream, and what a channel's page plays by itself. */
export const LIVE_ID = 'liveStand1M';
export const TRAILER_ID = 'trailerSt0Q';
/** Shorts without transcript, in the order of swiping. */
export const SHORT_IDS = ['shrtStandI8', 'shrtSecond0', 'shrtThirdA4', 'shrtFourth8'] as const;
export const [SHORT_ID] = SHORT_IDS;

/** A list that goes from a video without transcript over two talks to another without. */
export const PLAYLIST_ID = 'PLstandInPlaylist01';
const PLAYLISTS: Readonly<Record<string, readonly string[]>> = {
  [PLAYLIST_ID]: [PLAIN_ID, EXTENDED_CUT_ID, SHORT_CUT_ID, LECTURE_ID],
};

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

/** What most of the videos have in common. */
const ORDINARY = {
  kind: 'video',
  live: false,
  introSeconds: 0,
  chapters: [],
  chapterForm: 'creator',
  captionTracks: [],
} as const;

/** A bundled talk as its page shows it: what its seed says about the video, without the transcript. */
function bundledTalk(id: string, intro: string, captionTracks: readonly CaptionTrack[]): StandInVideo {
  const file = new URL(`../../seeds/${id}/facts.json`, import.meta.url);
  const { title, channel, published, durationSeconds, chapters } = JSON.parse(readFileSync(file, 'utf8')) as SeedFacts;
  const list = chapters.map((chapter) => ({ title: chapter.title, startSeconds: chapter.startSeconds }));
  return { ...ORDINARY, id, title, channel, published, durationSeconds, intro, chapters: list, captionTracks };
}

const short = (id: string, title: string): StandInVideo => ({
  ...ORDINARY,
  id,
  kind: 'short',
  title,
  channel: 'Quiet Channel',
  published: '2024-01-02',
  durationSeconds: 30,
  intro: '',
});

export const VIDEOS: readonly StandInVideo[] = [
  bundledTalk(EXTENDED_CUT_ID, 'A talk with the people who built the model, in full length.', [AUTOMATIC_ENGLISH]),
  bundledTalk(SHORT_CUT_ID, 'A short talk with the people who built the model.', [MANUAL_ENGLISH, AUTOMATIC_ENGLISH]),
  bundledTalk(INTERVIEW_ID, 'A conversation about reasoning, games and what comes next.', [AUTOMATIC_ENGLISH]),
  {
    ...ORDINARY,
    id: LECTURE_ID,
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
    ...ORDINARY,
    id: PLAIN_ID,
    title: 'Rain on a tin roof',
    channel: 'Quiet Channel',
    published: '2022-11-19',
    durationSeconds: 30,
    intro: 'No words.',
  },
  {
    ...ORDINARY,
    id: AUTOMATIC_ID,
    title: 'Three ways to sharpen a plane',
    channel: 'Harbour Lectures',
    published: '2024-03-18',
    durationSeconds: 196,
    intro: 'Stone, strop, paper.',
    chapters: [
      { title: 'Intro', startSeconds: 0 },
      { title: 'On stone', startSeconds: 30 },
      { title: 'On leather', startSeconds: 70 },
      { title: 'On paper', startSeconds: 140 },
    ],
    chapterForm: 'automatic',
  },
  {
    ...ORDINARY,
    id: KEY_MOMENTS_ID,
    title: 'Jak zrobić latawiec',
    channel: 'Warsztat',
    published: '2023-09-30',
    durationSeconds: 196,
    intro: 'Papier, listewki, sznurek.',
    chapters: [
      { title: 'Listewki', startSeconds: 6 },
      { title: 'Papier i klej', startSeconds: 45 },
      { title: 'Ogon', startSeconds: 161 },
    ],
    chapterForm: 'key-moments',
  },
  {
    ...ORDINARY,
    id: DESCRIBED_ID,
    title: 'A walk along the old pier',
    channel: 'Quiet Channel',
    published: '2021-07-02',
    durationSeconds: 196,
    intro: 'One take.',
    chapters: [
      { title: 'The gate', startSeconds: 0 },
      { title: 'Planks', startSeconds: 20 },
      { title: 'The far end', startSeconds: 130 },
    ],
    chapterForm: 'described',
  },
  {
    ...ORDINARY,
    id: LIVE_ID,
    live: true,
    title: 'Harbour camera, day and night',
    channel: 'Harbour Lectures',
    published: '2025-01-05',
    durationSeconds: 1333,
    intro: 'Boats, mostly.',
  },
  {
    ...ORDINARY,
    id: TRAILER_ID,
    title: 'What this channel is about',
    channel: 'Harbour Lectures',
    published: '2024-06-11',
    durationSeconds: 30,
    intro: 'Lenses and light.',
  },
  short(SHORT_IDS[0], 'One wave'),
  short(SHORT_IDS[1], 'One gull'),
  short(SHORT_IDS[2], 'One rope'),
  short(SHORT_IDS[3], 'One lamp'),
];

export const findVideo = (id: string | null): StandInVideo | null => VIDEOS.find((video) => video.id === id) ?? null;

/** The videos of a list in their order; empty for a list that the stand-in does not have. */
export const playlistVideos = (id: string | null): readonly StandInVideo[] =>
  (PLAYLISTS[id ?? ''] ?? []).flatMap((one) => findVideo(one) ?? []);

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

/** The times that the owner wrote into the description. */
export const describedChapters = ({ chapterForm, chapters }: StandInVideo): readonly PageChapter[] =>
  chapterForm === 'creator' || chapterForm === 'described' ? chapters : [];

/** The description as the owner wrote it: the chapter list is part of it. */
export function descriptionText(video: StandInVideo): string {
  const list = describedChapters(video).map((chapter) => `${timeText(chapter.startSeconds)} ${chapter.title}`);
  return [video.intro, ...(list.length > 0 ? ['', ...list] : [])].join('\n');
}
