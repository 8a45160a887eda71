import { formatClock } from '../../base/time.ts';
import type { CitedVideo } from './citation.ts';
import { MONTHS, monthDayYear, readDate } from './dates.ts';
import { shortRange } from './moments.ts';
import { address, runs } from './runs.ts';
import type { Style } from './style.ts';
import { quoted, stopped, typeset } from './title.ts';

/** The date, or, where there is none, when the reader saw it (Chicago 14.104). */
function dateOf({ published, accessed }: CitedVideo, accessedWord: string): string {
  const date = readDate(published);
  if (date) return monthDayYear(date, MONTHS.english);
  const seen = readDate(accessed);
  return seen ? `${accessedWord} ${monthDayYear(seen, MONTHS.english)}` : '';
}

const listed = (...parts: readonly string[]): string => parts.filter(Boolean).join(', ');

/** Chicago Manual of Style, 18th edition (14.167), as a footnote, which says the time itself: `at 6:09–17`. */
export const CHICAGO_NOTE: Style = {
  id: 'chicago18-note',
  name: 'Chicago 18, note',
  inText: () => null,
  reference({ video, locator }) {
    const head = listed(typeset(video.channel), quoted(typeset(video.title), ','));
    const place = listed('YouTube', dateOf(video, 'accessed'), locator ? `at ${shortRange(locator)}` : '');
    return runs(`${head} ${place}`, video.url && [', ', address(video.url)], '.');
  },
};

const bibliographyHead = ({ channel, title }: CitedVideo): string =>
  [stopped(typeset(channel)), quoted(typeset(title), '.')].filter(Boolean).join(' ');

const tail = ({ url }: CitedVideo) => url && [' ', address(url), '.'];

/** The same as an entry of the bibliography, of the whole video. */
export const CHICAGO_BIBLIOGRAPHY: Style = {
  id: 'chicago18-bibliography',
  name: 'Chicago 18, bibliography',
  inText: () => null,
  reference: ({ video }) =>
    runs(`${bibliographyHead(video)} ${listed('YouTube', dateOf(video, 'accessed'))}.`, tail(video)),
};

/** 17th edition (14.267): the kind of the thing after its date, with its length where that is given. */
export const CHICAGO_17: Style = {
  id: 'chicago17-bibliography',
  name: 'Chicago 17, bibliography',
  inText: () => null,
  reference({ video }) {
    const date = dateOf(video, 'Accessed');
    const length = video.durationMs === null ? '' : formatClock(video.durationMs);
    return runs(`${bibliographyHead(video)} ${date && `${date}. `}${listed('YouTube video', length)}.`, tail(video));
  },
};
