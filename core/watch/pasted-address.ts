import { asVideoId } from '../base/video-id.ts';
import { type Address, readAddress } from './address.ts';

/** Reads what a person pastes: a bare id, an app link and a missing `https://` are understood. Never throws. */
export const readPasted = (text: string): Address => readAddress(completed(text), 'lenient');

/** What a person pasted, as a web address. */
function completed(pasted: string): string {
  // Some links have been through more than one page that escapes.
  const text = pasted.trim().replace(/&(?:amp;)+/g, '&');
  const link = text.replace(/^vnd\.youtube(?:\.launch)?:(?:\/\/)?/i, '');
  if (asVideoId(text) || (link !== text && /^[\w-]{11}(?![\w.-])/.test(link))) return `https://youtu.be/${link}`;
  return /^https?:/i.test(link) ? link : `https://${link.replace(/^\/\//, '')}`;
}
