import { collapseSpace } from '../../base/collapse-space.ts';
import { wholeSeconds } from '../../base/time.ts';
import { dayMonthYear, MONTHS, readDate } from './dates.ts';
import { momentRange } from './moments.ts';
import { runs } from './runs.ts';
import type { Style } from './style.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '|': '{{!}}',
  '[': '&#91;',
  ']': '&#93;',
  '{': '&#123;',
  '}': '&#125;',
  '<': '&lt;',
  '>': '&gt;',
};

/** A value within a template: nothing in it is markup, a signature or an entity. */
const value = (text: string): string =>
  collapseSpace(text)
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[|[\]{}<>]/g, (c) => ENTITIES[c] ?? c)
    .replace(/''+|~~~+|__+/g, (marks) => marks.replace(/./g, (c) => `&#${c.charCodeAt(0)};`));

/** An address, opening at a moment; what would end the parameter is written as a browser would send it. */
function timed(url: string, startMs: number | undefined): string {
  const time = startMs === undefined ? '' : `${url.includes('?') ? '&' : '?'}t=${wholeSeconds(startMs)}s`;
  return `${url}${time}`.replace(/[\s|[\]{}<>"]/g, encodeURIComponent);
}

/** Wikipedia's template for a video. Titles as published: its manual of style wants no typographic marks put in. */
export const WIKIPEDIA: Style = {
  id: 'wikipedia',
  name: 'Wikipedia {{cite AV media}}',
  inText: () => null,
  reference({ video, locator, speakers }) {
    const date = readDate(video.published);
    const seen = readDate(video.accessed);
    const isSpoken = speakers.length > 0;
    const parameters: readonly (readonly [string, string])[] = [
      ['people', isSpoken ? speakers.map((name) => `${value(name)} (speaker)`).join(', ') : value(video.channel)],
      ['publisher', isSpoken ? value(video.channel) : ''],
      ['date', date ? dayMonthYear(date, MONTHS.english) : ''],
      ['title', value(video.title)],
      ['type', 'Video'],
      ['language', value(video.language)],
      ['url', timed(video.url, video.url ? locator?.ranges[0]?.startMs : undefined)],
      ['access-date', video.url && seen ? dayMonthYear(seen, MONTHS.english) : ''],
      ['time', locator ? momentRange(locator) : ''],
      ['via', 'YouTube'],
    ];
    const written = parameters.flatMap(([name, text]) => (text ? ` |${name}=${text}` : [])).join('');
    return runs(`{{cite AV media${written}}}`);
  },
};
