import { load } from 'virtual:seeds/index';
import { scheduler } from '../../browser/scheduler.ts';
import { createPlace, type ReaderPlace } from '../../components/reader-place.ts';
import type { Json } from '../../core/base/json.ts';
import type { VideoId } from '../../core/base/video-id.ts';
import type { Keeper } from '../../core/reading/keeper.ts';
import { placeKey, timesKey } from '../../core/reading/kept.ts';
import { readPlace, writePlace } from '../../core/reading/kept-place.ts';
import { createReading, type Reading } from '../../core/reading/reading.ts';
import { type OpenTalk, openTalk } from '../../core/timing/open-talk.ts';
import { decodeTalk } from '../../core/transcript/asset.ts';

/** A talk that was opened, and where its reader is in it. */
export interface Opened {
  readonly open: OpenTalk;
  readonly reading: Reading;
  place(): ReaderPlace;
}

/**
 * Reads the text and, meanwhile, what is kept of its reader. Null when the text cannot be read.
 * @param moved called when what is kept was read so late that the reader is elsewhere already
 */
export async function openBundled(videoId: VideoId, keeper: Keeper, moved: () => void): Promise<Opened | null> {
  let keptPlace: Json;
  let keptTimes: Json;
  let takePlace = (kept: Json): void => {
    keptPlace = kept;
  };
  let takeTimes = (kept: Json): void => {
    keptTimes = kept;
  };
  const [asset] = await Promise.all([
    load[videoId]?.().catch(() => null),
    keeper.recall(placeKey(videoId), (kept) => takePlace(kept)),
    keeper.recall(timesKey(videoId), (kept) => takeTimes(kept)),
  ]);
  const talk = decodeTalk(asset?.default);
  if (!talk) return null;
  const { transcript } = talk;
  const open = openTalk(talk, scheduler);
  const placeOf = (kept: Json): ReaderPlace => {
    const place = createPlace(readPlace(kept, transcript), () =>
      keeper.keepSoon(placeKey(videoId), () => writePlace(place.now(), transcript)),
    );
    return place;
  };
  let place = placeOf(keptPlace);
  takePlace = (kept) => {
    place = placeOf(kept);
    moved();
  };
  const reading = createReading(open, (said) => keeper.keep(timesKey(videoId), said));
  reading.recall(keptTimes);
  takeTimes = reading.recall;
  keeper.hear(timesKey(videoId), reading.recall);
  return { open, reading, place: () => place };
}
