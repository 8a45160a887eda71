import { asBoolean, asNumber, at } from '../../core/base/json.ts';
import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import type { Clock } from '../../core/clock/clock.ts';

/**
 * Every message there is, per direction. The panel opens a port straight to the content script of its tab; the
 * background only hears whether a tab shows a video that has a transcript.
 *
 * | direction | message | when |
 * | --- | --- | --- |
 * | page → panel | `video` | on connection and whenever the page shows another video, or none |
 * | page → panel | `playback` | on connection and whenever the clock, the length or the advertisement changes |
 * | panel → page | `seek` | the reader chose a moment |
 * | page → background | `badge` | the page began or ceased to show a video that has a transcript |
 */
export const PANEL_PORT = 'verbatim-panel';

export interface VideoMessage {
  readonly kind: 'video';
  /** Null where the page plays nothing that its address names. */
  readonly videoId: VideoId | null;
}

export interface PlaybackMessage {
  readonly kind: 'playback';
  readonly videoId: VideoId;
  readonly clock: Clock;
  /** Length of what plays, in milliseconds; null while unknown, live, or an advertisement. */
  readonly durationMs: number | null;
  readonly advertisement: boolean;
}

export interface SeekMessage {
  readonly kind: 'seek';
  /** A page that has gone on to another video ignores the message. */
  readonly videoId: VideoId;
  readonly mediaMs: number;
}

export interface BadgeMessage {
  readonly kind: 'badge';
  readonly on: boolean;
}

export type PageToPanel = VideoMessage | PlaybackMessage;
export type PanelToPage = SeekMessage;

/** Longer than any video on YouTube may be (12 hours), with room. */
const MAX_MS = 48 * 3600 * 1000;

const mediaTime = (value: unknown): number | undefined => {
  const ms = asNumber(value);
  return ms !== undefined && ms >= 0 && ms <= MAX_MS ? ms : undefined;
};

/** What came through the port as a message of the map above, or null if it is none. */
export function readPageMessage(value: unknown): PageToPanel | null {
  const videoId = asVideoId(at(value, 'videoId'));
  switch (at(value, 'kind')) {
    case 'video':
      return videoId || at(value, 'videoId') === null ? { kind: 'video', videoId } : null;
    case 'playback': {
      const clock = readClock(at(value, 'clock'));
      const advertisement = asBoolean(at(value, 'advertisement'));
      if (!videoId || !clock || advertisement === undefined) return null;
      const durationMs = mediaTime(at(value, 'durationMs')) ?? null;
      return { kind: 'playback', videoId, clock, durationMs, advertisement };
    }
    default:
      return null;
  }
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
  const mediaMs = mediaTime(at(value, 'mediaMs'));
  if (at(value, 'kind') !== 'seek' || !videoId || mediaMs === undefined) return null;
  return { kind: 'seek', videoId, mediaMs };
}

export function readBadgeMessage(value: unknown): BadgeMessage | null {
  const on = asBoolean(at(value, 'on'));
  return at(value, 'kind') === 'badge' && on !== undefined ? { kind: 'badge', on } : null;
}
