import { MONTHS, monthDayYear, readDate } from './dates.ts';
import { momentRange } from './moments.ts';
import { address, italic, runs } from './runs.ts';
import type { Style } from './style.ts';
import { stopped, typeset } from './title.ts';

/** IEEE Reference Guide, video online: numbered; the place stands beside the number. */
export const IEEE: Style = {
  id: 'ieee',
  name: 'IEEE',
  inText: ({ locator, number }) => runs(`[${number}`, locator && `, ${momentRange(locator)}`, ']'),
  reference({ video, number }) {
    const date = readDate(video.published);
    const seen = readDate(video.accessed);
    const title = typeset(video.title);
    return runs(
      `[${number}] `,
      video.channel && `${stopped(typeset(video.channel))} `,
      italic(title),
      `${stopped(title).slice(title.length)} (${date ? monthDayYear(date, MONTHS.ieee) : 'n.d.'}).`,
      seen && ` Accessed: ${monthDayYear(seen, MONTHS.ieee)}.`,
      ' [Online Video].',
      video.url && [' Available: ', address(video.url)],
    );
  },
};
