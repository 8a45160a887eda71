import { type SpokenWord, spokenWords } from './speech.ts';
import { type CaptionTrack, findVideo, SHORT_CUT_ID, timeText } from './videos.ts';

/**
 * What the player gets when it asks for captions, by `/watch?v=ID&standin=…`; without it, what is said in the video,
 * word by word in an automatic track and line by line in another.
 *
 * - `captions-empty`: nothing, which is how YouTube refuses
 * - `captions-markup`: every word is markup that would do harm
 * - `captions-malformed`: values of the wrong type everywhere
 * - `captions-truncated`: cut off in the middle
 * - `captions-huge`: nine million characters
 * - `captions-other`: the captions of another video
 *
 * `captions-none` is a video that offers no captions, `captions-silent` one whose player asks for none. `&via=fetch`
 * lets the player ask by `fetch` in place of `XMLHttpRequest`, `&via=kept-fetch` by one that it laid by when it was
 * loaded.
 */
export type CaptionAnswer = 'captions-empty' | keyof typeof SPOILT;

const SPOILT = {
  'captions-markup': (body: string) => body.replaceAll(/"utf8": ?"[^"\\]+"/g, '"utf8":"<img src=x onerror=alert(1)>"'),
  'captions-malformed': () => '{"events":[{"tStartMs":{},"segs":7},{"tStartMs":"x","segs":[{"utf8":[]}]},null]}',
  'captions-truncated': (body: string) => body.slice(0, body.length / 2),
  'captions-huge': (body: string) => body.padEnd(9_000_000),
} as const;

/** The real player has a token, and without it gets nothing. */
export const TOKEN = 'stand-in';

/** The address by which the player asks for a track. */
export function trackUrl(id: string, { kind, languageCode }: CaptionTrack, variant: string): string {
  const query = new URLSearchParams({ v: id, lang: languageCode, fmt: 'json3', pot: TOKEN });
  if (kind === 'asr') query.set('kind', kind);
  if (variant.startsWith('captions-')) query.set('standin', variant);
  return `/api/timedtext?${query}`;
}

/** Whether the player of the page itself asks, and not somebody with the address alone. */
export const isPlayersOwn = ({ pathname, searchParams }: URL): boolean =>
  pathname === '/api/timedtext' && searchParams.get('pot') === TOKEN;

/** What `/api/timedtext` answers. */
export function timedText(url: URL): string {
  const of = (name: string) => url.searchParams.get(name) ?? '';
  const variant = of('standin');
  if (!isPlayersOwn(url) || variant === 'captions-empty') return '';
  const id = variant === 'captions-other' ? otherThan(of('v')) : of('v');
  const track = findVideo(of('v'))?.captionTracks.find((one) => (one.kind === 'asr') === (of('kind') === 'asr'));
  if (!track || track.languageCode !== of('lang')) return '';
  const body = json3(id, track);
  return variant in SPOILT ? SPOILT[variant as keyof typeof SPOILT](body) : body;
}

const otherThan = (id: string): string => (id === SHORT_CUT_ID ? 'tEzs3VHyBDM' : SHORT_CUT_ID);

/** In English, of videos whose transcript is in another language or is not there. */
const INVENTED = [
  [1000, 'Welcome. Today we talk with Ada Lovelace and Alan Turing.'],
  [6000, 'In 1843 there were 64 pages of notes on 1 machine.'],
  [12_000, 'And in 1936 a paper of 36 pages.'],
  [18_000, 'London, Cambridge, Bletchley: 3 places, 2 lives.'],
] as const;

const isEnglish = (words: readonly SpokenWord[]): boolean =>
  words.length > 0 && /^[\x20-\x7e\s]+$/.test(textOf(words.slice(0, 12)));

const textOf = (words: readonly SpokenWord[]): string =>
  words
    .map(({ text, after }) => text + after)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();

function json3(id: string, { kind, languageCode }: CaptionTrack): string {
  const words = spokenWords(id);
  const events =
    languageCode === 'en' && isEnglish(words)
      ? linesOf(words).flatMap((line, i, all) => (kind === 'asr' ? wordEvents(line, all[i + 1], i) : lineEvent(line)))
      : INVENTED.map(([tStartMs, utf8]) => ({ tStartMs, dDurationMs: 4000, segs: [{ utf8 }] }));
  return JSON.stringify({
    wireMagic: 'pb3',
    pens: [{}],
    wsWinStyles: [{}],
    wpWinPositions: [{}],
    events: [{ tStartMs: 0, dDurationMs: 86_400_000, id: 1, wpWinPosId: 1, wsWinStyleId: 1 }, ...events],
  });
}

/** The rows of the list that the button under the video opens: time and words. */
export function transcriptRows(id: string): readonly { readonly time: string; readonly text: string }[] {
  const words = spokenWords(id);
  return isEnglish(words)
    ? linesOf(words).map((line) => ({ time: timeText(Math.floor((line[0]?.startMs ?? 0) / 1000)), text: textOf(line) }))
    : INVENTED.map(([ms, text]) => ({ time: timeText(ms / 1000), text }));
}

const MOST_WORDS = 8;
const LONG_PAUSE_MS = 700;

function linesOf(words: readonly SpokenWord[]): SpokenWord[][] {
  const lines: SpokenWord[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && line.length < MOST_WORDS && word.startMs - last.endMs < LONG_PAUSE_MS) line.push(word);
    else lines.push([word]);
  }
  return lines;
}

const MISHEARD_EVERY = 29;

/** As an automatic track: words with times, small letters, no punctuation, some wrong; a line stays on past the next. */
function wordEvents(line: readonly SpokenWord[], next: readonly SpokenWord[] | undefined, index: number) {
  const tStartMs = line[0]?.startMs ?? 0;
  const endMs = line.at(-1)?.endMs ?? tStartMs;
  const segs = line.map(({ position, text, startMs }, i) => ({
    utf8: `${i === 0 ? '' : ' '}${position % MISHEARD_EVERY === 0 ? 'um' : text.toLowerCase()}`,
    ...(i === 0 ? {} : { tOffsetMs: startMs - tStartMs }),
  }));
  const event = { tStartMs, dDurationMs: endMs - tStartMs + 2400, wWinId: 1, segs };
  const append = {
    tStartMs: (next?.[0]?.startMs ?? endMs) - 10,
    dDurationMs: 2000,
    wWinId: 1,
    aAppend: 1,
    segs: [{ utf8: '\n' }],
  };
  return index === 0 ? [event] : [append, event];
}

/** As a track that somebody wrote: the line as a whole. */
function lineEvent(line: readonly SpokenWord[]) {
  const tStartMs = line[0]?.startMs ?? 0;
  return [{ tStartMs, dDurationMs: (line.at(-1)?.endMs ?? tStartMs) - tStartMs, segs: [{ utf8: textOf(line) }] }];
}
