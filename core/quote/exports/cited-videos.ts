import type { Wording } from '../attribution.ts';
import type { Quote } from '../quote.ts';
import { accessedOn } from '../styles/citation.ts';
import type { Exported } from './exported.ts';

/** A video that quotes are taken from: a list of references names it once, however many quotes there are. */
export interface CitedVideo {
  /** Of the list: `openai2024_tEzs3V`. */
  readonly key: string;
  /** Any quote of it, for what they agree in. */
  readonly about: Quote;
  /** At least one, in the order of the list. */
  readonly quotes: readonly Exported[];
  /** Every speaker of a quote, in order of appearance. They are not the video's authors. */
  readonly speakers: Quote['speakers'];
  /** Of all its quotes, each once, in alphabetical order as everywhere. */
  readonly tags: readonly string[];
  /** The day of the last quote where its reader is, an ISO date: when they had the video before them. Empty where unknown. */
  readonly accessed: string;
}

/** Videos in the order of their first quotes. What pages told differently of one video is kept apart. */
export function citedVideos(quotes: readonly Exported[], wording: Wording): readonly CitedVideo[] {
  const groups = new Map<string, Exported[]>();
  for (const exported of quotes) {
    const { videoId, title, channel, published, durationMs, spokenLanguage } = exported.quote;
    const identity = JSON.stringify([videoId, title, channel, published, durationMs, spokenLanguage]);
    const group = groups.get(identity);
    if (group) group.push(exported);
    else groups.set(identity, [exported]);
  }
  const taken = new Map<string, number>();
  return [...groups.values()].map((group) => citedVideo(group, taken, wording));
}

function citedVideo(quotes: readonly Exported[], taken: Map<string, number>, wording: Wording): CitedVideo {
  const about = (quotes[0] as Exported).quote;
  const speakers = new Map(quotes.flatMap(({ quote }) => quote.speakers.map((s) => [JSON.stringify(s), s])));
  const accessedMs = quotes.reduce((last, { quote }) => Math.max(last, quote.madeAtMs), 0);
  return {
    key: keyOf(about, taken),
    about,
    quotes,
    speakers: [...speakers.values()],
    tags: [...new Set(quotes.flatMap(({ tags }) => tags))].sort(),
    accessed: accessedOn(accessedMs, wording),
  };
}

/** Only what BibTeX and its readers take in a key: ASCII letters, digits, `_`, `-`. */
function keyOf({ channel, published, videoId }: Quote, taken: Map<string, number>): string {
  const name = channel
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 24);
  const key = `${name || 'video'}${published.slice(0, 4)}_${videoId.slice(0, 6)}`;
  const before = taken.get(key) ?? 0;
  taken.set(key, before + 1);
  return before === 0 ? key : `${key}-${before + 1}`;
}

/** `2024-09-20` as numbers. */
export const dateParts = (date: string): readonly number[] => date.split('-').map(Number);
