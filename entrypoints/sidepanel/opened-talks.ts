import { load } from 'virtual:seeds/index';
import { scheduler } from '../../browser/scheduler.ts';
import type { TabLink } from '../../browser/tab-link.ts';
import { createPlace, type ReaderPlace } from '../../components/reader-place.ts';
import type { Json } from '../../core/base/json.ts';
import type { VideoId } from '../../core/base/video-id.ts';
import type { Keeper } from '../../core/reading/keeper.ts';
import { captionsKey, placeKey, timesKey } from '../../core/reading/kept.ts';
import { readPlace, writePlace } from '../../core/reading/kept-place.ts';
import { createReading, type Reading } from '../../core/reading/reading.ts';
import { recalling } from '../../core/reading/recalling.ts';
import { createSharpener, type Sharpener } from '../../core/reading/sharpen.ts';
import { type OpenTalk, openTalk } from '../../core/timing/open-talk.ts';
import { decodeTalk } from '../../core/transcript/asset.ts';
import { work } from './work.ts';

/** A talk that was opened, and where its reader is in it. */
export interface Opened {
  readonly open: OpenTalk;
  readonly reading: Reading;
  readonly sharpener: Sharpener;
  place(): ReaderPlace;
}

/**
 * Reads the text and, meanwhile, what is kept of its reader. Null when the text cannot be read.
 * @param changed called when the talk is to be shown anew: its reader is elsewhere, or waits for something else
 * @param send to the page beside the panel
 */
export async function openBundled(
  videoId: VideoId,
  keeper: Keeper,
  changed: () => void,
  send: TabLink['send'],
): Promise<Opened | null> {
  const keptPlace = recalling(keeper, placeKey(videoId));
  const keptTimes = recalling(keeper, timesKey(videoId));
  const keptCaptions = recalling(keeper, captionsKey(videoId));
  const kept = [keptPlace.read, keptTimes.read, keptCaptions.read];
  const [asset] = await Promise.all([load[videoId]?.().catch(() => null), ...kept]);
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
  const late = (kept: Json): void => {
    place = placeOf(kept);
    changed();
  };
  let place = placeOf(keptPlace.taken(late));
  const reading = createReading(open, {
    said: (said) => keeper.keep(timesKey(videoId), said),
    learnt: (learnt) => keeper.keep(captionsKey(videoId), learnt),
  });
  reading.recallSaid(keptTimes.taken(reading.recallSaid));
  reading.recallLearnt(keptCaptions.taken(reading.recallLearnt));
  keeper.hear(timesKey(videoId), reading.recallSaid);
  keeper.hear(captionsKey(videoId), reading.recallLearnt);
  const sharpener = createSharpener({
    transcript,
    scheduler,
    work,
    wish: (what, languages) => send({ kind: 'captions', videoId, wish: what, languages }),
    videoMs: reading.videoMs,
    learnt: reading.learnt,
    learn: reading.learn,
    lock: async () => {
      const { createRunningLock } = await import('../../core/timing/running/running-lock.ts');
      return createRunningLock(transcript, open.times().timeline);
    },
    changed,
  });
  return { open, reading, sharpener, place: () => place };
}
