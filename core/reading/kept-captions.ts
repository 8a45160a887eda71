import { asArray, asBoolean, asNumber, at, type Json } from '../base/json.ts';
import { MAX_MEDIA_MS } from '../base/time.ts';
import { LEARNT_WAYS, type Learnt, type LearntFrom } from '../timing/learnt.ts';
import type { Anchor } from '../transcript/talk.ts';
import { spanCount, type Transcript } from '../transcript/transcript.ts';
import { readLanguage } from '../watch/caption-tracks.ts';

/** Uncertainties are kept in hundredths of a second, rounded up. */
const HALF_STEP_MS = 10;
/** Nothing that is less sure than this is worth an anchor. */
const MAX_HALF_MS = 60_000;
const KINDS = ['manual', 'asr', null] as const;

/**
 * What captions told, as it is kept and as it comes from the worker: with the version of the text and the length of the
 * video. Four lists of whole numbers: how many characters (`places`) and milliseconds (`moments`) each anchor comes
 * after the one before, its uncertainty (`halves`, in 10 ms), and how many in turn are measured and derived (`runs`,
 * measured first). Some 10 characters an anchor, 80 kB for an hour.
 */
export function writeLearnt({ from, videoMs, anchors }: Learnt, version: string): Readonly<Record<string, Json>> {
  const places: number[] = [];
  const moments: number[] = [];
  const halves: number[] = [];
  const runs: number[] = [0];
  let [position, timeMs, measured] = [0, 0, true];
  for (const anchor of anchors) {
    places.push(anchor.position - position);
    moments.push(anchor.timeMs - timeMs);
    halves.push(Math.ceil(anchor.uncertaintyMs / HALF_STEP_MS));
    if ((anchor.basis === 'measured') !== measured) {
      measured = !measured;
      runs.push(0);
    }
    runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    ({ position, timeMs } = anchor);
  }
  return { version, videoMs, from, places, moments, halves, runs };
}

/**
 * Reads what `writeLearnt` wrote, as if somebody else had: null where any of it cannot be true of this text and of a
 * video of the length it names.
 */
export function readLearnt(value: Json, { version, text, words }: Transcript): Learnt | null {
  const videoMs = asNumber(at(value, 'videoMs'));
  const from = readFrom(at(value, 'from'));
  if (at(value, 'version') !== version || !from || !isWhole(videoMs, 1, MAX_MEDIA_MS)) return null;
  const places = asArray(at(value, 'places'));
  const moments = asArray(at(value, 'moments'));
  const halves = asArray(at(value, 'halves'));
  const count = places.length;
  if (count === 0 || count > 2 * spanCount(words) || moments.length !== count || halves.length !== count) return null;
  const derived = readRuns(asArray(at(value, 'runs')), count);
  if (!derived) return null;
  const anchors: Anchor[] = [];
  let [position, timeMs] = [0, 0];
  for (let i = 0; i < count; i++) {
    const [place, moment, half] = [places[i], moments[i], halves[i]];
    if (!isWhole(place, i === 0 ? 0 : 1, text.length - position)) return null;
    if (!isWhole(moment, 0, videoMs - timeMs) || !isWhole(half, 1, MAX_HALF_MS / HALF_STEP_MS)) return null;
    position += place;
    timeMs += moment;
    const basis = derived[i] ? 'derived' : 'measured';
    anchors.push({ position, timeMs, uncertaintyMs: half * HALF_STEP_MS, basis, source: 'caption' });
  }
  return { from, videoMs, anchors };
}

/** 1 for every anchor that is derived; null where the runs are not of this many anchors. */
function readRuns(runs: readonly Json[], count: number): Uint8Array | null {
  const derived = new Uint8Array(count);
  let end = 0;
  for (const [i, run] of runs.entries()) {
    if (!isWhole(run, i === 0 ? 0 : 1, count - end)) return null;
    derived.fill(i % 2, end, end + run);
    end += run;
  }
  return end === count ? derived : null;
}

function readFrom(value: Json): LearntFrom | null {
  const way = LEARNT_WAYS.find((one) => one === at(value, 'way'));
  const kind = KINDS.find((one) => one === at(value, 'kind'));
  const said = at(value, 'language');
  const language = said === null ? null : readLanguage(said);
  const translated = asBoolean(at(value, 'translated'));
  if (!way || kind === undefined || language === undefined || translated === undefined) return null;
  return { way, language, kind, translated };
}

const isWhole = (value: Json, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most;
