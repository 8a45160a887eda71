import type { Wording } from '../attribution.ts';
import { videoUrl } from '../link.ts';
import { bibRecord, texNames, texText, texTitle } from './bib-record.ts';
import { type CitedVideo, citedVideos } from './cited-videos.ts';
import type { Export, Exported } from './exported.ts';
import { noteLines, quotedTimes } from './note-lines.ts';

/** The field that goes along; BibLaTeX and its readers leave fields alone that they do not know. */
export const CARRYING_FIELD = 'verbatim';

/** Names of languages as babel and polyglossia know them; others are left out, as a wrong one would stop TeX. */
const BABEL: Readonly<Record<string, string>> = {
  ar: 'arabic',
  cs: 'czech',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  he: 'hebrew',
  it: 'italian',
  ja: 'japanese',
  ko: 'korean',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
  zh: 'chinese',
};

/** The language spoken in the video, which is what is cited, whatever the language of the quoted text. */
export const babelName = (tag: string): string => {
  const [language = ''] = tag.toLowerCase().split('-');
  return Object.hasOwn(BABEL, language) ? (BABEL[language] ?? '') : '';
};

/** Printable ASCII as neither TeX nor a reader of .bib files minds it: what could mean something is `*` and two digits. */
const opaque = (carried: string): string =>
  carried.replace(/[{}\\"#%&~^$@*]/g, (c) => `*${c.charCodeAt(0).toString(16)}`);

/** Undoes that; what was not made so is left as it is. */
export const readOpaque = (text: string): string =>
  text.replace(/\*([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const carriedOf = (quotes: readonly Exported[]): string =>
  quotes.flatMap(({ carried }) => (carried === undefined ? [] : opaque(carried))).join(' ');

/**
 * One `@video` for each video (`biblatex-apa` wants `entrysubtype`; Zotero reads it as a video recording). The channel
 * is its author; who speaks stands with the quote, in the annotation.
 */
function record({ key, about, quotes, tags, accessed }: CitedVideo, wording: Wording): string {
  return bibRecord('video', key, {
    author: texNames([about.channel]),
    title: texTitle(about.title),
    date: about.published,
    publisher: 'YouTube',
    organization: 'YouTube',
    entrysubtype: 'video',
    url: videoUrl(about.videoId),
    urldate: accessed,
    langid: babelName(about.spokenLanguage),
    note: texText(wording.t('exportQuotedAt', quotedTimes(quotes))),
    keywords: tags.map(texText).join(', '),
    annotation: noteLines(quotes, wording).map(texText).join('\n\n'),
    [CARRYING_FIELD]: carriedOf(quotes),
  });
}

export const biblatex: Export = {
  id: 'biblatex',
  name: 'BibLaTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  render: (quotes, wording) =>
    citedVideos(quotes, wording)
      .map((video) => record(video, wording))
      .join('\n'),
};
