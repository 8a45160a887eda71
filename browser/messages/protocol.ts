import { asArray, asBoolean, asNumber, asString, at } from '../../core/base/json.ts';
import { MAX_MEDIA_MS } from '../../core/base/time.ts';
import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import type { Clock } from '../../core/clock/clock.ts';
import type { Playback } from '../../core/clock/playback.ts';
import { readLanguage, readToldTracks } from '../../core/watch/caption-tracks.ts';
import { type FoundChapters, readFoundChapters } from '../../core/watch/found-chapters.ts';
import {
  CAPTION_WISHES,
  type CaptionEvent,
  type CaptionWish,
  MAX_SHOWN_LENGTH,
  readCaptionAnswer,
} from '../../core/watch/page-captions.ts';
import { type PageReport, readPageReport } from '../../core/watch/page-report.ts';
import { VIDEO_STATES, type VideoState } from '../../core/watch/resolve.ts';
import type { UnreadCaptions } from './bridge.ts';

/**
 * Every message there is between the parts of the extension, per direction. The panel opens a port straight to the
 * content script of its tab; the background only hears whether a tab shows a video that has a transcript. What the
 * content script asks in the page's own world stands in bridge.ts.
 *
 * | direction | message | when |
 * | --- | --- | --- |
 * | page → panel | `video` | on connection and whenever the video, or how sure it is, changes |
 * | page → panel | `playback` | on connection and whenever the clock, the length, the advertisement, `live` or `muted` changes |
 * | page → panel | `chapters` | once for each video with a transcript, when the page's own chapters are found |
 * | page → panel | `tracks` | once for each video with a transcript, when the page tells which captions it offers |
 * | page → panel | `captions` | in answer to `captions` with the wish `track`, once, within some seconds |
 * | page → panel | `shown-caption` | while `screen` is wished: whenever the captions on the screen change |
 * | page → panel | `linked` | the reader came to a video by an address with a fragment; again until it is taken |
 * | page → panel | `report` | in answer to `report` |
 * | panel → page | `seek` | the reader chose a moment |
 * | panel → page | `play`, `pause` | the reader listens to a quote: it begins, it ends |
 * | panel → page | `link-taken` | what the fragment of the address means has been shown, or it means nothing |
 * | panel → page | `captions` | the page's captions are wanted, or no more; the last one counts |
 * | panel → page | `report` | the reader wants to know what the page told |
 * | background → page | `say` | what the global shortcut came to; the background then asks as a panel does |
 * | page → background | `badge` | the page began or ceased to show a video that has a transcript |
 */
export const PANEL_PORT = 'verbatim-panel';

export interface VideoMessage {
  readonly kind: 'video';
  /** Null where the page plays nothing that anybody names. */
  readonly videoId: VideoId | null;
  readonly state: VideoState;
}

export interface PlaybackMessage extends Playback {
  readonly kind: 'playback';
  readonly videoId: VideoId;
}

export interface ChaptersMessage {
  readonly kind: 'chapters';
  readonly videoId: VideoId;
  readonly chapters: FoundChapters;
}

export interface LinkedMessage {
  readonly kind: 'linked';
  readonly videoId: VideoId;
  /** With its sign, as it stood in the address: anybody can write one. */
  readonly hash: string;
}

export interface ReportMessage {
  readonly kind: 'report';
  readonly report: PageReport;
}

export interface SeekMessage {
  readonly kind: 'seek';
  /** A page that has gone on to another video ignores the message. */
  readonly videoId: VideoId;
  /** In the content's own time, in milliseconds. */
  readonly mediaMs: number;
}

export interface PlayMessage {
  readonly kind: 'play' | 'pause';
  /** A page that has gone on to another video ignores the message, and so does one that shows an advertisement. */
  readonly videoId: VideoId;
}

export interface LinkTaken {
  readonly kind: 'link-taken';
  /** A page that has gone on to another video ignores the message. */
  readonly videoId: VideoId;
}

export interface SayMessage {
  readonly kind: 'say';
  /** One line in the language of the interface. */
  readonly text: string;
}

export interface CaptionRequest {
  readonly kind: 'captions';
  /** A page that shows another video ignores the message. */
  readonly videoId: VideoId;
  readonly wish: CaptionWish;
  /** BCP 47, best first: the spoken one, then the text's. */
  readonly languages: readonly string[];
}

export interface ReportRequest {
  readonly kind: 'report';
}

export interface BadgeMessage {
  readonly kind: 'badge';
  readonly on: boolean;
}

export type PageToPanel =
  | VideoMessage
  | PlaybackMessage
  | ChaptersMessage
  | CaptionEvent
  | LinkedMessage
  | ReportMessage;
/** The same as the page sends it: captions that came over the bridge are passed on as they are, for the panel to read. */
export type SentByPage = PageToPanel | ({ readonly kind: 'captions'; readonly videoId: VideoId } & UnreadCaptions);
export type PanelToPage = SeekMessage | PlayMessage | CaptionRequest | LinkTaken | ReportRequest | SayMessage;

/** Longer fragments are none of ours. */
const MAX_HASH = 8192;
/** More is not read in two seconds. */
const MAX_SAID = 300;

/** Nobody wants captions in more languages than are spoken and read. */
const MAX_LANGUAGES = 8;

const mediaTime = (value: unknown): number | undefined => {
  const ms = asNumber(value);
  return ms !== undefined && ms >= 0 && ms <= MAX_MEDIA_MS ? ms : undefined;
};

/** What came through the port as a message of the map above, or null if it is none. */
export function readPageMessage(value: unknown): PageToPanel | null {
  const videoId = asVideoId(at(value, 'videoId'));
  switch (at(value, 'kind')) {
    case 'video': {
      const state = VIDEO_STATES.find((one) => one === at(value, 'state'));
      if (state === undefined) return null;
      return videoId || at(value, 'videoId') === null ? { kind: 'video', videoId, state } : null;
    }
    case 'playback':
      return videoId && readPlayback(videoId, value);
    case 'chapters': {
      const chapters = readFoundChapters(at(value, 'chapters'));
      return videoId && chapters ? { kind: 'chapters', videoId, chapters } : null;
    }
    case 'tracks': {
      const tracks = readToldTracks(at(value, 'tracks'));
      return videoId && tracks && { kind: 'tracks', videoId, tracks };
    }
    case 'captions': {
      const answer = readCaptionAnswer(value);
      return videoId && answer && { kind: 'captions', videoId, ...answer };
    }
    case 'shown-caption': {
      const text = asString(at(value, 'text'))?.slice(0, MAX_SHOWN_LENGTH);
      const mediaMs = mediaTime(at(value, 'mediaMs'));
      return videoId && text !== undefined && mediaMs !== undefined
        ? { kind: 'shown-caption', videoId, text, mediaMs }
        : null;
    }
    case 'linked': {
      const hash = asString(at(value, 'hash'));
      return videoId && hash && hash.length <= MAX_HASH ? { kind: 'linked', videoId, hash } : null;
    }
    case 'report': {
      const report = readPageReport(at(value, 'report'));
      return report && { kind: 'report', report };
    }
    default:
      return null;
  }
}

function readPlayback(videoId: VideoId, value: unknown): PlaybackMessage | null {
  const clock = readClock(at(value, 'clock'));
  const advertisement = asBoolean(at(value, 'advertisement'));
  const live = asBoolean(at(value, 'live'));
  const muted = asBoolean(at(value, 'muted'));
  if (!clock || advertisement === undefined || live === undefined || muted === undefined) return null;
  const durationMs = mediaTime(at(value, 'durationMs')) ?? null;
  return { kind: 'playback', videoId, clock, durationMs, advertisement, live, muted };
}

function readClock(value: unknown): Clock | null {
  const mediaMs = mediaTime(at(value, 'mediaMs'));
  const atMs = asNumber(at(value, 'atMs'));
  const rate = asNumber(at(value, 'rate'));
  const playing = asBoolean(at(value, 'playing'));
  if (mediaMs === undefined || atMs === undefined || rate === undefined || playing === undefined) return null;
  return rate >= 0 && rate <= 16 ? { mediaMs, atMs, rate, playing } : null;
}

export function readPanelMessage(value: unknown): PanelToPage | null {
  const videoId = asVideoId(at(value, 'videoId'));
  const kind = at(value, 'kind');
  switch (kind) {
    case 'report':
      return { kind };
    case 'say': {
      const text = asString(at(value, 'text'))?.slice(0, MAX_SAID);
      return text ? { kind, text } : null;
    }
    case 'play':
    case 'pause':
    case 'link-taken':
      return videoId && { kind, videoId };
    case 'captions': {
      const wish = CAPTION_WISHES.find((one) => one === at(value, 'wish'));
      const listed = asArray(at(value, 'languages')).slice(0, MAX_LANGUAGES);
      const languages = listed.flatMap((one) => readLanguage(one) ?? []);
      return videoId && wish ? { kind, videoId, wish, languages } : null;
    }
    case 'seek': {
      const mediaMs = mediaTime(at(value, 'mediaMs'));
      return videoId && mediaMs !== undefined ? { kind, videoId, mediaMs } : null;
    }
    default:
      return null;
  }
}

export function readBadgeMessage(value: unknown): BadgeMessage | null {
  const on = asBoolean(at(value, 'on'));
  return at(value, 'kind') === 'badge' && on !== undefined ? { kind: 'badge', on } : null;
}
