import type { Wording } from '../attribution.ts';
import { videoUrl } from '../link.ts';
import { bibRecord, texNames, texText, texTitle } from './bib-record.ts';
import { babelName } from './biblatex.ts';
import { type CitedVideo, citedVideos } from './cited-videos.ts';
import type { Export } from './exported.ts';
import { noteLines, quotedTimes } from './note-lines.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibTeX knows no videos: `@misc`. It knows no days either, but some of its readers do. */
function record({ key, about, quotes, tags, accessed }: CitedVideo, wording: Wording): string {
  const [year = '', month = '', day = ''] = about.published.split('-');
  return bibRecord('misc', key, {
    author: texNames([about.channel]),
    title: texTitle(about.title),
    howpublished: 'YouTube video',
    year,
    month: MONTHS[Number(month) - 1] ?? '',
    day: String(Number(day)),
    url: videoUrl(about.videoId),
    language: babelName(about.spokenLanguage),
    note: texText(wording.t('exportAccessed', accessed, quotedTimes(quotes))),
    keywords: tags.map(texText).join(', '),
    annote: noteLines(quotes, wording).map(texText).join('\n\n'),
  });
}

export const bibtex: Export = {
  id: 'bibtex',
  name: 'BibTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  render: (quotes, wording) =>
    citedVideos(quotes, wording)
      .map((video) => record(video, wording))
      .join('\n'),
};
