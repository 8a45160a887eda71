import { dayMonth, dayMonthYear, MONTHS, readDate } from './dates.ts';
import { momentRange } from './moments.ts';
import { address, italic, runs } from './runs.ts';
import type { Style } from './style.ts';
import { shortened, stopped, typeset } from './title.ts';

/** Harvard as in Cite Them Right (12th edition): who uploaded it, year, title, day and month, address, when seen. */
export const HARVARD: Style = {
  id: 'harvard-ctr',
  name: 'Harvard (Cite Them Right)',
  inText({ video, locator }) {
    const who = video.channel ? typeset(video.channel) : italic(shortened(typeset(video.title)));
    const year = readDate(video.published)?.year ?? 'no date';
    return runs('(', who, `, ${year}`, locator && `, ${momentRange(locator)}`, ')');
  },
  reference({ video }) {
    const date = readDate(video.published);
    const seen = readDate(video.accessed);
    const title = typeset(video.title);
    const year = `(${date?.year ?? 'no date'})`;
    const head = video.channel
      ? [`${typeset(video.channel)} ${year} `, italic(title), stopped(title).slice(title.length)]
      : [italic(title), ` ${year}.`];
    const day = date && dayMonth(date, MONTHS.english);
    return runs(
      head,
      day && ` ${day}.`,
      video.url && [' Available at: ', address(video.url)],
      seen && ` (Accessed: ${dayMonthYear(seen, MONTHS.english)})`,
      (video.url || seen) && '.',
    );
  },
};
