import { load } from 'virtual:seeds/index';
import { scheduler } from '../../browser/scheduler.ts';
import { createPlace, type ReaderPlace } from '../../components/reader-place.ts';
import type { VideoId } from '../../core/base/video-id.ts';
import { mediaTimeAt } from '../../core/clock/clock.ts';
import type { Playing } from '../../core/timing/apply-playback.ts';
import type { Keeper } from '../../core/timing/keeper.ts';
import { offsetFor, offsetKey, placeKey, readOffset } from '../../core/timing/kept.ts';
import { readPlace, writePlace } from '../../core/timing/kept-place.ts';
import { type OpenTalk, openTalk } from '../../core/timing/open-talk.ts';
import { suggestedOffsetMs } from '../../core/timing/page-chapters.ts';
import { offsetSaidNow } from '../../core/timing/said-now.ts';
import { decodeTalk } from '../../core/transcript/asset.ts';
import type { FoundChapters } from '../../core/watch/found-chapters.ts';

/** A talk that was opened, and where its reader is in it. */
export interface Opened {
  readonly open: OpenTalk;
  readonly place: ReaderPlace;
  /** What the page tells of its video. */
  told(playing: Playing, chapters: FoundChapters | null): void;
  /** By how much the reader moves the times; null while they do not say. */
  setOffset(offsetMs: number | null): void;
  /** The words at this position are being said: that moves the times, too. */
  saidNow(position: number): void;
  /** By how much the page's chapters would move them; null where they do not tell. */
  suggestedOffsetMs(): number | null;
}

/** Reads the text and, meanwhile, what is kept of its reader. Null when the text cannot be read. */
export async function openBundled(videoId: VideoId, keeper: Keeper): Promise<Opened | null> {
  const [asset, keptPlace, keptOffset] = await Promise.all([
    load[videoId]?.().catch(() => null),
    keeper.read(placeKey(videoId)),
    keeper.read(offsetKey(videoId)),
  ]);
  const talk = decodeTalk(asset?.default);
  if (!talk) return null;
  const { transcript, durationMs } = talk;
  const open = openTalk(talk, scheduler);
  const place = createPlace(readPlace(keptPlace, transcript), () =>
    keeper.keepSoon(placeKey(videoId), () => writePlace(place.now(), transcript)),
  );
  let offset = readOffset(keptOffset);
  let videoMs: number | null = null;
  let chapters: FoundChapters | null = null;
  const offsetMs = () => offsetFor(offset, videoMs, durationMs);
  function setOffset(next: number | null): void {
    if (videoMs === null) return;
    offset = next === null ? null : { offsetMs: next, videoMs };
    if (offset) keeper.keep(offsetKey(videoId), { ...offset });
    else keeper.forget(offsetKey(videoId));
    open.update({ offsetMs: offsetMs() });
  }
  return {
    open,
    place,
    setOffset,
    told(playing, pageChapters) {
      // An advertisement does not make the length of the video unknown.
      videoMs = playing.videoMs ?? videoMs;
      chapters = pageChapters;
      open.update({ videoMs, pageChapters, offsetMs: offsetMs() });
    },
    saidNow(position) {
      const clock = open.playhead.clock();
      if (clock) setOffset(offsetSaidNow(transcript, open.times(), position, mediaTimeAt(clock, scheduler.now())));
    },
    suggestedOffsetMs: () =>
      open.times().lengthDifferenceMs === 0 ? null : suggestedOffsetMs(talk, chapters, videoMs),
  };
}
