import type { Span } from '../transcript/transcript.ts';
import { timedUrl } from './link.ts';
import type { Passage } from './passage.ts';
import type { Quote } from './quote.ts';

/** What a link to a quote tells of one passage; the offsets are those of the version of the text it was made from. */
export interface LinkedPassage extends Span {
  /** What the words begin with: all of them where they are as many as the offsets say. */
  readonly head: string;
  /** What longer ones end with. */
  readonly tail: string;
  /** See `sumOf`: of the words, and of what stood right before and after them. */
  readonly sum: string;
  readonly sumBefore: string;
  readonly sumAfter: string;
}

export interface QuoteLink {
  /** Of the text. */
  readonly version: string;
  /** At least one, ascending and apart. */
  readonly passages: readonly LinkedPassage[];
}

/** YouTube reads nothing of a fragment but `t=`, which this is not (docs/quoting.md). */
const NAME = 'verbatim=1,';
/** How much of the words goes into a link (see `cost`), and how much of one passage. */
const MOST_WRITTEN = 900;
const MOST_OF_ONE = 240;
/** A character beyond ASCII is written with up to twelve, but says more than a letter does. */
const BEYOND_ASCII = 3;
/** Of a longer one this share is its head, and the same its tail. */
const END_SHARE = 0.4;
const MOST_PASSAGES = 100;
/** Longer than any link that is written. */
const LONGEST = 8000;
/** So much of what stands beside a passage is summed up, in UTF-16 units. */
export const BESIDE = 12;

/**
 * The address of a quote: for everybody it opens the video at the moment; for those who have Verbatim, its fragment
 * says which words of the text they are. Of more passages than anybody links to, only the moment is told.
 */
export function quoteUrl(quote: Quote): string {
  const { videoId, startMs, version, passages } = quote;
  const url = timedUrl(videoId, startMs);
  if (passages.length > MOST_PASSAGES) return url;
  const most = Math.min(MOST_OF_ONE, Math.floor(MOST_WRITTEN / passages.length));
  return `${url}#${NAME}${[version, ...passages.map((passage) => written(passage, most))].join(',')}`;
}

function written({ start, end, words, before, after }: Passage, most: number): string {
  const isWhole = cost(words) <= most;
  const head = isWhole ? words : beginning(words, most * END_SHARE);
  const tail = isWhole ? '' : ending(words, most * END_SHARE);
  const sums = [sumOf(words), ...besideSums(before, after)];
  return `${start}-${end},${escaped(head)},${escaped(tail)},${sums.join('-')}`;
}

/** Sums of what stands right before and after words, from what is kept of it. */
export const besideSums = (before: string, after: string): readonly [string, string] => [
  shortSumOf(before.slice(-BESIDE)),
  shortSumOf(after.slice(0, BESIDE)),
];

/** What no program takes for the end of a link, for Markdown, or for a part of ours; a space is `+`. */
const escaped = (words: string): string =>
  encodeURIComponent(words.replace(/\p{Cs}/gu, '\ufffd'))
    .replaceAll('%20', '+')
    .replace(/[!'()*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

function cost(words: string): number {
  let sum = 0;
  for (const character of words) sum += character < '\u0080' ? 1 : BEYOND_ASCII;
  return sum;
}

/** As many whole words as do not cost more than `most`; characters, where one word costs more. */
function beginning(words: string, most: number): string {
  let sum = 0;
  let cut = '';
  for (const character of words) {
    sum += cost(character);
    if (sum > most) break;
    cut += character;
  }
  const space = cut.search(/\s\S*$/);
  return space > cut.length / 2 && !/^\s/.test(words.slice(cut.length)) ? cut.slice(0, space) : cut;
}

const ending = (words: string, most: number): string => reversed(beginning(reversed(words), most));
const reversed = (words: string): string => [...words].reverse().join('');

/** A sum of a text's UTF-16 units (FNV-1a, 32 bits): tells an accident, and no more is asked of it. */
export const sumOf = (text: string): string => sum32(text).toString(36);

const shortSumOf = (text: string): string => {
  const sum = sum32(text);
  return ((sum ^ (sum >>> 16)) & 0xffff).toString(36);
};

function sum32(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    sum = Math.imul(sum ^ (unit & 0xff), 0x01000193);
    sum = Math.imul(sum ^ (unit >>> 8), 0x01000193);
  }
  return sum >>> 0;
}

const PLACE = /^(\d{1,8})-(\d{1,8})$/;
const SUMS = /^([0-9a-z]{1,7})-([0-9a-z]{1,4})-([0-9a-z]{1,4})$/;

/**
 * What an address's fragment (`#…`) says of a quote; null for every other one, also a damaged one. Whether its words
 * stand in a text is for `findLinked` to say.
 */
export function readQuoteLink(hash: string): QuoteLink | null {
  const fragment = hash.startsWith('#') ? hash.slice(1) : hash;
  if (!fragment.startsWith(NAME) || fragment.length > LONGEST) return null;
  const [version = '', ...fields] = fragment.slice(NAME.length).split(',');
  if (!/^[0-9a-f]{16}$/.test(version) || fields.length % 4 !== 0 || fields.length > 4 * MOST_PASSAGES) return null;
  const passages: LinkedPassage[] = [];
  for (let i = 0; i < fields.length; i += 4) {
    const passage = readPassage(fields.slice(i, i + 4));
    if (!passage || passage.start <= (passages.at(-1)?.end ?? -1)) return null;
    passages.push(passage);
  }
  return passages.length > 0 ? { version, passages } : null;
}

function readPassage([place = '', headField = '', tailField = '', sums = '']: readonly string[]): LinkedPassage | null {
  const [, from, to] = PLACE.exec(place) ?? [];
  const [, sum, sumBefore, sumAfter] = SUMS.exec(sums) ?? [];
  const head = unescaped(headField);
  const tail = unescaped(tailField);
  const [start, end] = [Number(from), Number(to)];
  if (head === null || tail === null || !sum || !sumBefore || !sumAfter) return null;
  if (!(start < end) || head.length + tail.length > end - start) return null;
  return { start, end, head, tail, sum, sumBefore, sumAfter };
}

function unescaped(field: string): string | null {
  try {
    return decodeURIComponent(field.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
