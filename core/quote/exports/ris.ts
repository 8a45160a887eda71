import type { Wording } from '../attribution.ts';
import { videoUrl } from '../link.ts';
import { type CitedVideo, citedVideos } from './cited-videos.ts';
import type { Export } from './exported.ts';
import { noteLines } from './note-lines.ts';
import { plainLine } from './plain-line.ts';

/** One of the format's custom tags: what goes along. */
export const CARRYING_TAG = 'C8';

/** The format's lines end so. */
const END = '\r\n';

/** The value without line ends. */
type Line = readonly [tag: string, value: string];

/**
 * One `VIDEO` for each video: the channel as author (without a comma it stays one name), who speaks as performers
 * (`A2` of a video), every quote in a note.
 */
function lines({ key, about, quotes, speakers, tags, accessed }: CitedVideo, wording: Wording): readonly Line[] {
  return [
    ['TY', 'VIDEO'],
    ['AU', plainLine(about.channel)],
    ...speakers.map(({ name }): Line => ['A2', plainLine(name)]),
    ['TI', plainLine(about.title)],
    ['PB', 'YouTube'],
    ['DP', 'YouTube'],
    ['PY', about.published.slice(0, 4)],
    ['DA', `${about.published.replaceAll('-', '/')}/`],
    ['LA', about.spokenLanguage],
    ['UR', videoUrl(about.videoId)],
    ...(accessed === '' ? [] : [['Y2', `${accessed.replaceAll('-', '/')}/`] as const]),
    ...noteLines(quotes, wording).map((line): Line => ['N1', line]),
    ...tags.map((tag): Line => ['KW', plainLine(tag)]),
    ['ID', key],
    ...quotes.flatMap(({ carried }): Line[] => (carried === undefined ? [] : [[CARRYING_TAG, carried]])),
    ['ER', ''],
  ];
}

const write = ([tag, value]: Line): string => `${tag}  - ${value}${END}`;

export const ris: Export = {
  id: 'ris',
  name: 'RIS',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  render: (quotes, wording) =>
    citedVideos(quotes, wording)
      .map((video) => lines(video, wording).map(write).join(''))
      .join(END),
};
