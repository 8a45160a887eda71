import type { Citation } from './citation.ts';
import { MONTHS, monthDay, readDate } from './dates.ts';
import { moment } from './moments.ts';
import { address, italic, runs } from './runs.ts';
import type { Style } from './style.ts';
import { shortened, stopped, typeset } from './title.ts';

function yearOf({ video }: Citation): string {
  return readDate(video.published)?.year ?? 'n.d.';
}

/** `2024, September 20`. */
function dateOf(citation: Citation): string {
  const date = readDate(citation.video.published);
  const rest = date && monthDay(date, MONTHS.english);
  return rest ? `${yearOf(citation)}, ${rest}` : yearOf(citation);
}

/**
 * APA, 7th edition (Publication Manual 10.12, examples 88b and 90c; 8.28 for the time): the author is who uploaded the
 * video; the text says where the words begin. Sentence case, which APA wants of titles, is left to the writer: done by
 * a machine it damages names.
 */
export const APA: Style = {
  id: 'apa7',
  name: 'APA 7',
  inText(citation) {
    const { video, locator } = citation;
    const who = video.channel ? typeset(video.channel) : italic(shortened(typeset(video.title)));
    return runs('(', who, `, ${yearOf(citation)}`, locator && `, ${moment(locator)}`, ')');
  },
  reference(citation) {
    const { video } = citation;
    const title = [italic(typeset(video.title)), ' [Video].'];
    const head = video.channel
      ? [`${stopped(typeset(video.channel))} (${dateOf(citation)}). `, title]
      : [title, ` (${dateOf(citation)}).`];
    // A site that is the author is not said again (9.29).
    return runs(head, video.channel === 'YouTube' ? null : ' YouTube.', video.url && [' ', address(video.url)]);
  },
};
