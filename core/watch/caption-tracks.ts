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

/** The tracks of a player response in its order; empty for a video without captions, null where it says nothing. */
export function readCaptionTracks(player: Json): readonly CaptionTrack[] | null {
  const tracks = at(player, ...PLAYER_CAPTION_TRACKS);
  if (tracks === undefined && at(player, ...PLAYER_DETAILS) === undefined) return null;
  return asArray(tracks).flatMap((track) => {
    const language = asString(at(track, ...TRACK_LANGUAGE));
    if (!language) return [];
    const kind = at(track, ...TRACK_KIND) === 'asr' ? 'asr' : 'manual';
    return [{ language, kind, name: readText(at(track, ...TRACK_NAME)) ?? '' } as const];
  });
}
