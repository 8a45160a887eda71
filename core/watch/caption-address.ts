import { asVideoId, type VideoId } from '../base/video-id.ts';
import { readLanguage } from './caption-tracks.ts';
import { ADDRESS_KIND, ADDRESS_LANGUAGE, ADDRESS_TRANSLATION, ADDRESS_VIDEO, CAPTIONS_ADDRESS } from './contract.ts';
import { queryValue, splitUrl } from './url-parts.ts';

/** The captions that an address asks for. */
export interface CaptionAddress {
  readonly videoId: VideoId;
  /** Of the track; what it is translated into is `translation`, null where it is not. */
  readonly language: string;
  readonly kind: 'manual' | 'asr';
  readonly translation: string | null;
}

/**
 * What an address asks for, or null if it asks for no captions.
 * @param origin of the page, for example `https://www.youtube.com`: only its own answers count
 */
export function readCaptionAddress(address: string, origin: string): CaptionAddress | null {
  const parts = splitUrl(address);
  if (!parts || parts.path !== CAPTIONS_ADDRESS || !address.toLowerCase().startsWith(`${origin}/`)) return null;
  const of = (name: string) => queryValue(parts.query, name);
  const videoId = asVideoId(of(ADDRESS_VIDEO));
  const language = readLanguage(of(ADDRESS_LANGUAGE));
  if (!videoId || language === undefined) return null;
  const kind = of(ADDRESS_KIND) === 'asr' ? 'asr' : 'manual';
  return { videoId, language, kind, translation: readLanguage(of(ADDRESS_TRANSLATION)) ?? null };
}
