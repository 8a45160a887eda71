import { asArray, asString, at, type Json } from '../base/json.ts';
import { readText } from './page-text.ts';
import { PLAYER_CAPTION_TRACKS, PLAYER_DETAILS, TRACK_KIND, TRACK_LANGUAGE, TRACK_NAME } from './paths.ts';

/** A caption track that the player offers. */
export interface CaptionTrack {
  /** BCP 47, as YouTube gives it. */
  readonly language: string;
  /** `asr`: made by speech recognition. */
  readonly kind: 'manual' | 'asr';
  /** As YouTube shows it, in the language of the page; empty where it has none. */
  readonly name: string;
}

/** More than any video has: YouTube knows some 200 languages, and a name beside each. */
const MAX_TRACKS = 500;
const MAX_NAME = 200;
const LANGUAGE = /^[A-Za-z0-9-]{1,35}$/;

/** A BCP 47 language, as far as its form goes. */
export const readLanguage = (value: Json): string | undefined => LANGUAGE.exec(asString(value) ?? '')?.[0];

/** The tracks of a player response in its order; empty for a video without captions, null where it says nothing. */
export function readCaptionTracks(player: Json): readonly CaptionTrack[] | null {
  const tracks = at(player, ...PLAYER_CAPTION_TRACKS);
  if (tracks === undefined && at(player, ...PLAYER_DETAILS) === undefined) return null;
  return bounded(tracks, (track) => ({
    language: at(track, ...TRACK_LANGUAGE),
    kind: at(track, ...TRACK_KIND) === 'asr' ? 'asr' : 'manual',
    name: readText(at(track, ...TRACK_NAME)) ?? '',
  }));
}

/** What came from another context as tracks, or null if it is none. */
export const readToldTracks = (value: Json): readonly CaptionTrack[] | null =>
  Array.isArray(value)
    ? bounded(value, (track) => ({
        language: at(track, 'language'),
        kind: at(track, 'kind') === 'asr' ? 'asr' : 'manual',
        name: asString(at(track, 'name')) ?? '',
      }))
    : null;

/** Too many or too long is cut; a track without a language is left out. */
const bounded = (
  tracks: Json,
  read: (track: Json) => Omit<CaptionTrack, 'language'> & { readonly language: Json },
): readonly CaptionTrack[] =>
  asArray(tracks)
    .slice(0, MAX_TRACKS)
    .flatMap((one) => {
      const { kind, name, ...track } = read(one);
      const language = readLanguage(track.language);
      return language === undefined ? [] : [{ language, kind, name: name.slice(0, MAX_NAME) }];
    });

/**
 * The track that fits these languages best, given best first: in each of them what somebody wrote before what a machine
 * heard, and the very language before another form of it (`en-GB` for `en`). Null where none fits; without languages,
 * what was heard in the video, else the first.
 */
export function chooseTrack(tracks: readonly CaptionTrack[], languages: readonly string[]): CaptionTrack | null {
  for (const wanted of languages)
    for (const kind of ['manual', 'asr'])
      for (const fits of [isLanguage, isFormOf]) {
        const track = tracks.find((one) => one.kind === kind && fits(one.language, wanted));
        if (track) return track;
      }
  return languages.length > 0 ? null : (tracks.find(({ kind }) => kind === 'asr') ?? tracks[0] ?? null);
}

const isLanguage = (language: string, wanted: string): boolean => language.toLowerCase() === wanted.toLowerCase();

const primary = (language: string): string => language.split('-', 1)[0] ?? '';

/** Whether both are forms of the same language: `en-GB` and `en`, `zh-TW` and `zh-Hans`. */
export const isFormOf = (language: string, wanted: string): boolean => isLanguage(primary(language), primary(wanted));
