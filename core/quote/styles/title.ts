import { collapseSpace } from '../../base/collapse-space.ts';

/**
 * A title or name as it is set in print: as published, but typewriter marks become what they stand for (the CSL
 * processor does the same in every style). A mark that may be of feet or inches stays, and
 * the n between two words is an "and" (rock ’n’ roll), not quoted.
 */
export const typeset = (text: string): string =>
  collapseSpace(text)
    .replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, '’')
    .replace(/(?<![\p{L}\p{N}])"([^"]*[^"\s])"(?![\p{L}\p{N}])/gu, (_, inner: string) =>
      /\p{Script=Cyrillic}/u.test(inner) ? `«${inner}»` : `“${inner}”`,
    )
    .replace(/(?<=\p{L} )'(n)'(?= \p{L})/giu, '’$1’')
    .replace(/(?<![\p{L}\p{N}])'([^']*[^'\s])'(?![\p{L}\p{N}])/gu, '‘$1’')
    .replace(/(?<!\p{N})'/gu, '’');

/** What ends a sentence; no full stop stands after it, nor after a quotation mark that it stands in. */
const ENDED = /[.?!…。？！]["”’»」』]*$/u;

/** The text with a full stop, unless it ends with a mark that stands for one. */
export const stopped = (text: string): string => (text === '' || ENDED.test(text) ? text : `${text}.`);

/**
 * A title between quotation marks in the American way, its own flipped to single ones, full stop or comma within. A
 * comma also follows a question mark (Chicago 6.125), a full stop does not.
 */
export function quoted(title: string, mark: '.' | ',' | '' = ''): string {
  // Where it ends with words between marks, the full stop belongs to them too.
  const [, body = '', tail = ''] = /^(.*?)(”*)$/su.exec(title) ?? [];
  const isMarked = mark === '.' ? ENDED.test(body) : body.endsWith(mark);
  return `“${flipped(isMarked ? title : `${body}${mark}${tail}`)}”`;
}

/** Quotation marks one level down: “…” become ‘…’, and ‘…’ within them “…”. Others («…», „…“, 「…」) stay. */
function flipped(text: string): string {
  if (text.includes('„')) return text;
  let depth = 0;
  return text.replace(/“|”|(?<![\p{L}\p{N}])‘|’(?![\p{L}\p{N}])/gu, (mark) => {
    if (mark === '“') {
      depth = 1;
      return '‘';
    }
    if (mark === '”') {
      depth = 0;
      return '’';
    }
    if (mark === '‘' && depth === 1) {
      depth = 2;
      return '“';
    }
    if (mark === '’' && depth === 2) {
      depth = 1;
      return '”';
    }
    return mark;
  });
}

/** Pairs that a shortened title may not be cut in. */
const PAIRS = [
  ['“', '”'],
  ['«', '»'],
  ['「', '」'],
  ['《', '》'],
] as const;

const count = (text: string, mark: string): number => text.split(mark).length;

/** Where a title may be broken off: before a bracket, after a question, at a colon or a dash between words. */
const BREAK = /^(.+?)(?:[:;：；。（(［[|｜]|\s[-–—/]\s|—|(?<=[?!？！])\s)/u;
/** Where a long one may: commas stand within short names too ("Lost, Found and Lost Again"). */
const LATER_BREAK = /^(.+?)[,，]/u;

/** A title of more words (or of more characters, in a script without spaces) is long. */
const isLong = (title: string): boolean => title.split(' ').length > 6 || /[\p{scx=Han}\p{scx=Kana}]{9}/u.test(title);

/** The first words of a title, by which it is called in the text. */
export function shortened(title: string): string {
  const first = whole(BREAK, title);
  return isLong(first) ? whole(LATER_BREAK, first) : first;
}

/** A title up to a break, or all of it where that would cut what belongs together. */
function whole(at: RegExp, title: string): string {
  const first = at.exec(title)?.[1]?.trim() ?? '';
  const isWhole = PAIRS.every(([open, close]) => count(first, open) === count(first, close));
  return (isWhole && first) || title;
}
