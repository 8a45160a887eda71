import { asArray, asNumber, asString, at } from '../../core/base/json.ts';
import type { VideoId } from '../../core/base/video-id.ts';
import { type CaptionAddress, readCaptionAddress } from '../../core/watch/caption-address.ts';
import { type CaptionTrack, chooseTrack, isFormOf, readCaptionTracks } from '../../core/watch/caption-tracks.ts';
import {
  AUTOMATIC_TOO,
  CAPTIONS_MODULE,
  CAPTIONS_ON_METHOD,
  LOAD_METHOD,
  OPTION_METHOD,
  PLAYER_RESPONSE_METHOD,
  PRESENTING_METHOD,
  SET_OPTION_METHOD,
  TOGGLE_CAPTIONS_METHOD,
  TRACK_OPTION,
  TRACKLIST_OPTION,
  VIDEO_DATA_ID,
  VIDEO_DATA_METHOD,
} from '../../core/watch/contract.ts';
import type { CaptionAnswer, NoCaptions } from '../../core/watch/page-captions.ts';
import { TRACK_KIND, TRACK_LANGUAGE } from '../../core/watch/paths.ts';
import { scheduler } from '../scheduler.ts';
import { call, methodOf } from './call-player.ts';
import { overhear, type PageGlobal } from './overhear.ts';

/** How long the player's answer is waited for. */
const WAIT_MS = 5000;
/** The player does what it was told a moment later; a choice that comes before is lost. */
const SETTLE_MS = 400;
/** A player that has not asked by then has the track already. */
const UNASKED_MS = 1200;
const AGAIN_MS = 100;
const LONGEST_LOAD_MS = 2000;

export interface CaptureOptions {
  readonly videoId: VideoId;
  /** BCP 47, best first. */
  readonly languages: readonly string[];
  /** Called once, unless the capture is ended before. */
  tell(answer: CaptionAnswer): void;
  readonly page?: PageGlobal;
}

const none = (why: NoCaptions): CaptionAnswer => ({ found: null, why });

/**
 * Lets the player ask for the captions of its video, and tells what it gets. Captions are switched on for that if they
 * are off, and the track is chosen; all is as it was found when the answer, or nothing in some seconds, has come. It is
 * tried once. Runs in the page's own world.
 * @returns to be called to end it before; what it answers resolves when all is as it was found
 */
export function captureCaptions(player: unknown, options: CaptureOptions): () => Promise<void> {
  const { videoId, languages, tell } = options;
  const captions = captionsOf(player);
  if (presentsAdvertisement(player)) return refuse('advertisement');
  const offered = videoOf(player) === videoId ? readCaptionTracks(call(player, PLAYER_RESPONSE_METHOD)) : null;
  let wanted = offered && chooseTrack(offered, languages);
  if (offered && !wanted) return refuse('none-offered');

  const wasOn = captions.on();
  let before = wasOn ? captions.track() : null;
  let chose = false;
  let asked = false;
  let spare: CaptionAnswer | null = null;
  let ended = false;
  let restored = Promise.resolve();

  const about = (address: string): CaptionAddress | null => {
    const read = readCaptionAddress(address, location.origin);
    return read?.videoId === videoId ? read : null;
  };
  const stopListening = overhear(
    {
      wanted: (address) => about(address) !== null,
      asked(address) {
        asked ||= isWanted(about(address));
      },
      answered(address, body) {
        const read = about(address);
        if (!read || ended) return;
        const answer = answerOf(read, body);
        if (isWanted(read)) finish(answer.found || !spare ? answer : spare);
        else if (answer.found && languages.some((one) => isFormOf(answer.found?.language ?? '', one))) spare ??= answer;
      },
    },
    options.page,
  );
  const cancel = scheduler.after(WAIT_MS, () =>
    finish(spare ?? none(presentsAdvertisement(player) ? 'advertisement' : 'no-answer')),
  );
  void makeItAsk();
  return () => finish(null);

  function refuse(why: NoCaptions): () => Promise<void> {
    tell(none(why));
    return () => Promise.resolve();
  }

  /** While it is not known what is offered, anything in one of the languages will do. */
  function isWanted(read: CaptionAddress | null): boolean {
    if (!read || read.translation !== null) return false;
    return wanted ? isSame(read, wanted) : languages.some((one) => isFormOf(read.language, one));
  }

  /** Resolves later, and never once the capture has ended. */
  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => void scheduler.after(ms, () => !ended && resolve()));
  }

  async function makeItAsk(): Promise<void> {
    if (!wasOn) {
      captions.toggle(true);
      await pause(SETTLE_MS);
      for (let ms = 0; captions.tracks().length === 0 && ms < LONGEST_LOAD_MS; ms += AGAIN_MS) await pause(AGAIN_MS);
      before = captions.track();
      if (!isChosen()) choose();
      await pause(UNASKED_MS);
      if (asked) return;
    }
    chose = true;
    captions.choose({});
    await pause(SETTLE_MS);
    choose();
  }

  function isChosen(): boolean {
    return wanted !== null && isSame(trackOf(captions.track()), wanted);
  }

  function choose(): void {
    const tracks = captions.tracks();
    wanted ??= chooseTrack(
      tracks.flatMap((one) => trackOf(one) ?? []),
      languages,
    );
    if (!wanted) return;
    chose = true;
    const { language, kind } = wanted;
    const plain = { languageCode: language, ...(kind === 'asr' ? { kind } : {}) };
    captions.choose(tracks.find((one) => wanted && isSame(trackOf(one), wanted)) ?? plain);
  }

  function finish(answer: CaptionAnswer | null): Promise<void> {
    if (ended) return restored;
    ended = true;
    cancel();
    stopListening();
    // Not before the player has taken what it got; what it does then it does a moment later.
    if (chose) scheduler.after(0, restoreTrack);
    restored = new Promise((resolve) => {
      scheduler.after(chose ? SETTLE_MS : 0, () => {
        restoreSwitch();
        resolve();
      });
    });
    if (answer) tell(answer);
    return restored;
  }

  /** A player that plays another video by now has chosen a track of that. */
  function restoreTrack(): void {
    if (before && videoOf(player) === videoId) captions.choose(before);
  }

  function restoreSwitch(): void {
    if (captions.on() !== wasOn) captions.toggle(wasOn);
    else if (wasOn && before && !isAlike(captions.track(), before)) restoreTrack();
  }
}

const videoOf = (player: unknown): unknown => at(call(player, VIDEO_DATA_METHOD), VIDEO_DATA_ID);

/** What the player says while it does: see `PRESENTING` in messages/bridge.ts. */
const presentsAdvertisement = (player: unknown): boolean => asNumber(call(player, PRESENTING_METHOD)) === 2;

/** The captions of a player, as its methods have them. */
function captionsOf(player: unknown) {
  const option = (name: string, more?: object) => call(player, OPTION_METHOD, CAPTIONS_MODULE, name, more);
  const choose = (track: unknown) => void call(player, SET_OPTION_METHOD, CAPTIONS_MODULE, TRACK_OPTION, track);
  const track = (): unknown => option(TRACK_OPTION);
  const hasButton = typeof methodOf(player, TOGGLE_CAPTIONS_METHOD) === 'function';
  return {
    track,
    choose,
    tracks: () => asArray(option(TRACKLIST_OPTION, { [AUTOMATIC_TOO]: true })),
    on(): boolean {
      const said = call(player, CAPTIONS_ON_METHOD);
      return typeof said === 'boolean' ? said : trackOf(track()) !== null;
    },
    toggle(on: boolean): void {
      if (hasButton) call(player, TOGGLE_CAPTIONS_METHOD);
      else if (on) call(player, LOAD_METHOD, CAPTIONS_MODULE);
      else choose({});
    },
  };
}

/** A track as the player's options have it; null for `{}`. */
function trackOf(value: unknown): CaptionTrack | null {
  const language = asString(at(value, ...TRACK_LANGUAGE));
  return language ? { language, kind: at(value, ...TRACK_KIND) === 'asr' ? 'asr' : 'manual', name: '' } : null;
}

const isSame = (one: Pick<CaptionTrack, 'language' | 'kind'> | null, other: CaptionTrack): boolean =>
  one?.language === other.language && one.kind === other.kind;

function isAlike(one: unknown, other: unknown): boolean {
  const track = trackOf(other);
  return track ? isSame(trackOf(one), track) : trackOf(one) === null;
}

const answerOf = ({ language, kind, translation }: CaptionAddress, body: string | null): CaptionAnswer => {
  if (body === null) return none('too-large');
  if (body.trim() === '') return none('empty');
  const translated = translation !== null;
  return { found: { from: 'player', language: translation ?? language, kind, translated, body }, why: null };
};
