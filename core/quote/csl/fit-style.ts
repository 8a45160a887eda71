import { fail, ok, type Result } from '../../base/result.ts';
import type { Cited } from '../cited-text.ts';
import type { Citation } from '../styles/citation.ts';
import { plainRuns } from '../styles/runs.ts';
import type { CslEngine } from './engine.ts';
import { ITEM_TYPES, type ItemType } from './engine-item.ts';

/** How a style is to be asked for the citation of an online video. */
export interface StyleFit {
  readonly type: ItemType;
  /** Whether it prints a moment as a moment; some print none, and some call it a page. */
  readonly printsMoment: boolean;
}

/** Two invented videos, whose parts cannot be mistaken for one another. */
const TRIALS: readonly Citation[] = [
  {
    video: {
      channel: 'Zebra Institute',
      title: 'Quiet water finds the sea',
      published: '1987-03-17',
      url: 'https://www.youtube.com/watch?v=AAAAAAAAAAA',
      accessed: '2011-11-05',
      language: 'en',
    },
    locator: { ranges: [{ startMs: 852_000, endMs: 852_000 }], approximate: false },
    speakers: [],
    number: 1,
  },
  {
    video: {
      channel: '讀書會',
      title: '水往低處流',
      published: '1993-08-19',
      url: 'https://www.youtube.com/watch?v=BBBBBBBBBBB',
      accessed: '2011-11-05',
      language: 'zh-Hant',
    },
    locator: { ranges: [{ startMs: 852_000, endMs: 852_000 }], approximate: false },
    speakers: [],
    number: 1,
  },
];
const MOMENT = '14:12';

/** What a page is called where styles print one, before a number. */
const AS_PAGE = new RegExp(`(?:\\b(?:pp?|pages?|S|s)\\b\\.?|(?:^|[^\\p{L}])(?:с|стр|С)\\.|[页頁第])\\s*${MOMENT}`, 'u');

/** All that a citation says, as text. */
const printed = ({ inText, reference }: Cited): string => `${plainRuns(inText ?? [])}\n${plainRuns(reference ?? [])}`;

/** How much of what a reference to a video should say is said; -1 where neither the video nor its channel is named. */
function score(text: string, { video }: Citation): number {
  const [year = '', , day = ''] = video.published.split('-');
  if (!text.includes(video.title) && !text.toLowerCase().includes(video.channel.toLowerCase())) return -1;
  const points = [
    [text.includes(video.title), 8],
    [text.includes(video.url.replace('https://', '')), 8],
    [text.includes(year), 4],
    [new RegExp(`(?<!\\d)${day}(?!\\d)`).test(text), 4],
    [text.includes('YouTube'), 2],
    [/YouTube.*YouTube/s.test(text.replaceAll(/https?:\S+/g, '')), -1],
    [/\bvideo\b/i.test(text), 1],
    [/\bblog\b/i.test(text), -2],
    // Marks around what is not there.
    [/[,;:.] [,;:.]|(?<!\.)\.\.(?!\.)/.test(text), -3],
  ] as const;
  return points.reduce((sum, [holds, worth]) => sum + (holds ? worth : 0), 0);
}

/**
 * Tries a style on invented videos: as which type of source it cites a video best, and whether it can print a moment.
 * @throws whatever a broken style brings citeproc-js to
 */
export function fitStyle(engine: CslEngine): Result<StyleFit> {
  let best: { readonly type: ItemType; readonly points: number } | null = null;
  for (const type of ITEM_TYPES) {
    const each = TRIALS.map((trial) => score(printed(engine.cite(trial, type, false)), trial));
    const points = Math.min(...each) < 0 ? -1 : each.reduce((a, b) => a + b, 0);
    if (points >= 0 && points > (best?.points ?? -1)) best = { type, points };
  }
  if (!best) {
    const sentence = 'This style names neither a video nor its channel: choose another.';
    return fail('style-unreadable', sentence);
  }
  const { type } = best;
  const printsMoment = TRIALS.every((trial) => {
    const { inText } = engine.cite(trial, type, true);
    const text = plainRuns(inText ?? []);
    return text.includes(MOMENT) && !AS_PAGE.test(text);
  });
  return ok({ type, printsMoment });
}
