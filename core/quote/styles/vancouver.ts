import { MONTHS, readDate, yearMonthDay } from './dates.ts';
import { address, runs } from './runs.ts';
import type { Style } from './style.ts';
import { stopped, typeset } from './title.ts';

/** Vancouver (NLM, Citing Medicine): numbered; the number says no place, the text around it does. */
export const VANCOUVER: Style = {
  id: 'vancouver',
  name: 'Vancouver (NLM)',
  inText: ({ number }) => runs(`(${number})`),
  reference({ video, number }) {
    const date = readDate(video.published);
    const seen = readDate(video.accessed);
    const issued = `${date ? yearMonthDay(date, MONTHS.nlm) : '[date unknown]'}${seen ? ` [cited ${yearMonthDay(seen, MONTHS.nlm)}]` : ''}`;
    return runs(
      `${number}. `,
      video.channel && `${stopped(typeset(video.channel))} `,
      `${typeset(video.title)} [video on the Internet]. YouTube; ${issued}.`,
      video.url && [' Available from: ', address(video.url)],
    );
  },
};
