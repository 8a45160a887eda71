import { formatClock } from '../../base/time.ts';
import type { CitedVideo } from './citation.ts';
import { MONTHS, monthDayYear, readDate } from './dates.ts';
import { shortRange } from './moments.ts';
import { address, runs } from './runs.ts';
import type { Style } from './style.ts';
import { quoted, stopped, typeset } from './title.ts';

const issued = ({ published }: CitedVideo): string => {
  const date = readDate(published);
  return date ? monthDayYear(date, MONTHS.english) : '';
};

/** When the reader saw it, which is only said of what has no date (Chicago 14.104). */
function seen({ published, accessed }: CitedVideo, word: string): string {
  const date = readDate(published) ? null : readDate(accessed);
  return date ? `${word} ${monthDayYear(date, MONTHS.english)}` : '';
}

const listed = (...parts: readonly string[]): string => parts.filter(Boolean).join(', ');

/** Chicago Manual of Style, 18th edition (14.167), as a footnote, which says the time itself: `at 6:09–17`. */
export const CHICAGO_NOTE: Style = {
  id: 'chicago18-note',
  name: 'Chicago 18, note',
  inText: () => null,
  reference({ video, locator }) {
    const head = listed(typeset(video.channel), quoted(typeset(video.title), ','));
    const time = locator ? `at ${shortRange(locator)}` : '';
    const place = listed('YouTube', issued(video), time, seen(video, 'accessed'));
    return runs(`${head} ${place}`, video.url && [', ', address(video.url)], '.');
  },
};

const bibliographyHead = ({ channel, title }: CitedVideo): string =>
  [stopped(typeset(channel)), quoted(typeset(title), '.')].filter(Boolean).join(' ');

const sentences = (...parts: readonly string[]): string => parts.flatMap((part) => (part ? `${part}.` : [])).join(' ');

const tail = ({ url }: CitedVideo) => url && [' ', address(url), '.'];

/** The same as an entry of the bibliography, of the whole video. */
export const CHICAGO_BIBLIOGRAPHY: Style = {
  id: 'chicago18-bibliography',
  name: 'Chicago 18, bibliography',
  inText: () => null,
  reference: ({ video }) =>
    runs(
      `${bibliographyHead(video)} ${sentences(listed('YouTube', issued(video)), seen(video, 'Accessed'))}`,
      tail(video),
    ),
};

/** 17th edition (14.267): the kind of the thing after its date, with its length where that is given. */
export const CHICAGO_17: Style = {
  id: 'chicago17-bibliography',
  name: 'Chicago 17, bibliography',
  inText: () => null,
  reference({ video }) {
    const length = video.durationMs === undefined ? '' : formatClock(video.durationMs);
    const facts = sentences(issued(video), listed('YouTube video', length), seen(video, 'Accessed'));
    return runs(`${bibliographyHead(video)} ${facts}`, tail(video));
  },
};
