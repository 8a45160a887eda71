import { formatClock } from '../../base/time.ts';
import { quoteTime, type Wording } from '../attribution.ts';
import { videoUrl } from '../link.ts';
import { type CitedVideo, dateParts } from './cited-videos.ts';
import type { Exported } from './exported.ts';
import { noteLines } from './note-lines.ts';

const literal = (name: string) => ({ literal: name });
const date = (iso: string) => ({ 'date-parts': [dateParts(iso)] });

/**
 * What a video is to CSL 1.0.2: the channel its author, who speaks its guests, hosts or performers. The times of quotes
 * do not belong to it but to citations of it; `note` is for people.
 */
export function cslItem({ key, about, quotes, speakers, tags, accessed }: CitedVideo, wording: Wording) {
  const named = (is: (role: string | null) => boolean) =>
    speakers.filter((s) => is(s.role)).map((s) => literal(s.name));
  const item = {
    id: key,
    type: 'motion_picture',
    title: about.title,
    author: [literal(about.channel)],
    host: named((role) => role === 'host'),
    guest: named((role) => role === 'guest'),
    performer: named((role) => role !== 'host' && role !== 'guest'),
    issued: date(about.published),
    accessed: accessed && date(accessed),
    publisher: 'YouTube',
    source: 'YouTube',
    medium: 'Video',
    dimensions: formatClock(about.durationMs),
    URL: videoUrl(about.videoId),
    language: about.spokenLanguage,
    keyword: tags.join(', '),
    note: noteLines(quotes, wording).join('\n'),
  };
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
}

/** Where a quote stands, as CSL names it. */
export const timestamp = ({ quote }: Exported) => ({ label: 'timestamp', locator: quoteTime(quote) }) as const;
