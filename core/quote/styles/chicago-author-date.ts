import { MONTHS, monthDay, monthDayYear, readDate } from './dates.ts';
import { shortRange } from './moments.ts';
import { address, runs } from './runs.ts';
import type { Style } from './style.ts';
import { quoted, shortened, stopped, typeset } from './title.ts';

/** Chicago Manual of Style, 18th edition, author-date: the year after the author, the rest of the date in its place. */
export const CHICAGO_AUTHOR_DATE: Style = {
  id: 'chicago18-author-date',
  name: 'Chicago 18, author-date',
  inText({ video, locator }) {
    const year = readDate(video.published)?.year ?? 'n.d.';
    // The comma keeps `n.d.` from being read as part of the name (13.111).
    const comma = year === 'n.d.' ? ',' : '';
    const who = video.channel ? `${typeset(video.channel)}${comma}` : quoted(shortened(typeset(video.title)), comma);
    return runs(`(${who} ${year}`, locator && `, at ${shortRange(locator)}`, ')');
  },
  reference({ video }) {
    const date = readDate(video.published);
    const seen = date ? null : readDate(video.accessed);
    const year = stopped(date?.year ?? 'n.d.');
    const title = quoted(typeset(video.title), '.');
    const head = video.channel ? `${stopped(typeset(video.channel))} ${year} ${title}` : `${title} ${year}`;
    const day = date ? monthDay(date, MONTHS.english) : '';
    return runs(
      `${head} YouTube${day && `, ${day}`}.`,
      seen && ` Accessed ${monthDayYear(seen, MONTHS.english)}.`,
      video.url && [' ', address(video.url), '.'],
    );
  },
};
