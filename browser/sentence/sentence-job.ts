import { asNumber, asString, at, type Json } from '../../core/base/json.ts';
import { MAX_MEDIA_MS } from '../../core/base/time.ts';
import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import { type FoundChapters, readFoundChapters } from '../../core/watch/found-chapters.ts';

/** What is known when the last sentence is asked for by the global shortcut. */
export interface SentenceJob {
  readonly kind: 'copy-sentence';
  readonly videoId: VideoId;
  /** Where the content was, in milliseconds of its own time. */
  readonly mediaMs: number;
  /** Length of the content, in milliseconds; null while unknown. */
  readonly durationMs: number | null;
  /** The page's own chapters; null where it has told none. */
  readonly chapters: FoundChapters | null;
  /** What is kept of the talk and of the reader's settings, unread. */
  readonly kept: { readonly said: Json; readonly learnt: Json; readonly settings: Json };
  /** When it was asked for, in milliseconds since the epoch. */
  readonly atMs: number;
}

/** Why nothing was copied; each has a sentence in `tell-outcome.ts`. */
export type SentenceRefusal = (typeof SENTENCE_REFUSALS)[number];
export const SENTENCE_REFUSALS = [
  /** the tab shows no page of YouTube, or none that answers, or it plays nothing */
  'no-video',
  'no-transcript',
  /** it is not sure yet what plays, or where */
  'unsettled',
  'advertisement',
  'live',
  /** no sentence has ended */
  'none',
  /** the browser did not let it be copied */
  'refused',
] as const;

export type SentenceOutcome =
  /** `time`: the moment of the quote as its reader sees it. */
  | { readonly words: string; readonly time: string; readonly why: null }
  | { readonly words: null; readonly time: null; readonly why: SentenceRefusal };

export const refusal = (why: SentenceRefusal): SentenceOutcome => ({ words: null, time: null, why });

/** Only this extension's own pages are heard, but what they say is read like everything else. */
export function readSentenceJob(value: unknown): SentenceJob | null {
  const videoId = asVideoId(at(value, 'videoId'));
  const [mediaMs, durationMs] = [asNumber(at(value, 'mediaMs')), asNumber(at(value, 'durationMs'))];
  const atMs = asNumber(at(value, 'atMs'));
  if (at(value, 'kind') !== 'copy-sentence' || !videoId || !isTime(mediaMs) || atMs === undefined) return null;
  return {
    kind: 'copy-sentence',
    videoId,
    mediaMs,
    durationMs: isTime(durationMs) ? durationMs : null,
    chapters: readFoundChapters(at(value, 'chapters')),
    kept: {
      said: at(value, 'kept', 'said'),
      learnt: at(value, 'kept', 'learnt'),
      settings: at(value, 'kept', 'settings'),
    },
    atMs,
  };
}

const isTime = (ms: number | undefined): ms is number => ms !== undefined && ms >= 0 && ms <= MAX_MEDIA_MS;

/** What came back; a refusal where nothing that can be understood did. */
export function readSentenceOutcome(value: unknown): SentenceOutcome {
  const [words, time] = [asString(at(value, 'words')), asString(at(value, 'time'))];
  if (words !== undefined && time !== undefined) return { words, time, why: null };
  return refusal(SENTENCE_REFUSALS.find((one) => one === at(value, 'why')) ?? 'refused');
}
