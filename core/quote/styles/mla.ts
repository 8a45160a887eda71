import type { CitedVideo, Locator } from './citation.ts';
import { dayMonthYear, MONTHS, readDate } from './dates.ts';
import { fullRange } from './moments.ts';
import { address, italic, runs } from './runs.ts';
import type { Style } from './style.ts';
import { quoted, shortened, stopped, typeset } from './title.ts';

/** `*YouTube*, uploaded by …, 20 Sept. 2024, www.youtube.com/….`; what has no date says when it was seen (5.111). */
function container({ published, url, accessed }: CitedVideo, uploader: string) {
  const date = readDate(published);
  const seen = date ? null : readDate(accessed);
  const facts = [uploader && `uploaded by ${uploader}`, date && dayMonthYear(date, MONTHS.mla)].filter(Boolean);
  const shown = url.replace(/^https?:\/\//i, '');
  return [
    italic('YouTube'),
    facts.map((fact) => `, ${fact}`).join(''),
    url && [', ', address(url, shown)],
    seen ? `. Accessed ${dayMonthYear(seen, MONTHS.mla)}.` : '.',
  ];
}

const titleFirst = (video: CitedVideo, uploader: string) =>
  runs(`${quoted(typeset(video.title), '.')} `, container(video, uploader));

const inTextBy = (who: string, locator: Locator | null) => runs('(', who, locator && ` ${fullRange(locator)}`, ')');

const shortTitle = ({ title }: CitedVideo): string => quoted(shortened(typeset(title)));

/**
 * MLA Handbook, 9th edition, with the channel as author: titles between quotation marks, month abbreviated, address
 * without its scheme (5.84, 5.95), times as hours, minutes and seconds (6.30). Titles are left as published.
 */
export const MLA_AUTHOR: Style = {
  id: 'mla9-author',
  name: 'MLA 9',
  inText: ({ video, locator }) => inTextBy(typeset(video.channel) || shortTitle(video), locator),
  reference({ video }) {
    if (!video.channel) return titleFirst(video, '');
    const head = `${stopped(typeset(video.channel))} ${quoted(typeset(video.title), '.')} `;
    return runs(head, container(video, ''));
  },
};

/** The same with the title first, as MLA has it where a video is looked for by its title. */
export const MLA_TITLE: Style = {
  id: 'mla9-title',
  name: 'MLA 9, title first',
  inText: ({ video, locator }) => inTextBy(shortTitle(video), locator),
  reference: ({ video }) => titleFirst(video, typeset(video.channel)),
};
