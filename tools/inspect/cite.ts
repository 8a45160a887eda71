import { fileURLToPath } from 'node:url';
import { asArray, asBoolean, asNumber, asString, at, type Json, parseJson } from '../../core/base/json.ts';
import { MAX_MEDIA_MS, parseClock } from '../../core/base/time.ts';
import { asVideoId } from '../../core/base/video-id.ts';
import { videoUrl } from '../../core/quote/link.ts';
import type { Citation } from '../../core/quote/styles/citation.ts';
import { readDate } from '../../core/quote/styles/dates.ts';
import { markedRuns, plainRuns, type Run } from '../../core/quote/styles/runs.ts';
import type { Style } from '../../core/quote/styles/style.ts';
import { STYLES } from '../../core/quote/styles/styles.ts';
import { loadSeeds } from '../seeds/load.ts';
import { readOptions } from './options.ts';
import { readInput } from './read-input.ts';
import { stylesNamed } from './styles-named.ts';
import { UsageError } from './usage-error.ts';

const USAGE = 'Say what to cite: inspect cite FILE|- [--style NAME], or --seed VIDEOID [--at 3:12] [--to 3:25].';

/**
 * `cite FILE|- [--style NAME]`: what is in a JSON object, or each in an array of them, in all styles or in the one that
 * is named there or by the option: `{ style?, channel, title, published, url, accessed?, start?, end?, speaker?,
 * approximate?, language?, duration?, number? }`; times in seconds or as `3:12`; all but the title may be missing, and
 * what is cited may stand in `fields`.
 * `cite --seed VIDEOID [--at 3:12] [--to 3:25] [--accessed DATE] [--style NAME]`: a bundled talk.
 * @throws UsageError
 */
export function inspectCite(args: readonly string[]): string {
  const { positional, named } = readOptions(args, ['style', 'seed', 'at', 'to', 'accessed']);
  const [file, ...others] = positional;
  const seed = named.get('seed');
  if (others.length > 0 || (file === undefined) === (seed === undefined)) throw new UsageError(USAGE);
  const items =
    seed === undefined
      ? parseJson(readInput(file as string))
      : { ...seedFields(seed), start: named.get('at'), end: named.get('to'), accessed: named.get('accessed') };
  const cite = (item: Json) => cited(item, named.get('style'));
  return JSON.stringify(Array.isArray(items) ? asArray(items).map(cite) : cite(items), null, 2);
}

function cited(item: Json, style: string | undefined) {
  const citation = citationFrom(at(item, 'fields') ?? item);
  const name = style ?? asString(at(item, 'style'));
  const styles = name === undefined ? STYLES : stylesNamed(name);
  if (styles.length === 0)
    throw new UsageError(`No style is called "${name}": there are ${STYLES.map((known) => known.name).join('; ')}.`);
  const { title } = citation.video;
  return { title, citations: Object.fromEntries(styles.map((known) => [known.id, rendered(known, citation)])) };
}

function rendered(style: Style, citation: Citation) {
  const inText = style.inText(citation);
  const reference = style.reference(citation);
  const both = (write: (runs: readonly Run[]) => string) => {
    return { inText: inText && write(inText), reference: write(reference) };
  };
  return { name: style.name, ...both(plainRuns), marked: both(markedRuns) };
}

function citationFrom(item: Json): Citation {
  const text = (name: string): string => asString(at(item, name))?.trim() ?? '';
  const title = text('title');
  if (title === '') throw new UsageError('What is cited needs a title: give { "title": "…", "channel": "…", … }.');
  const startMs = milliseconds(item, 'start');
  const endMs = milliseconds(item, 'end');
  const durationMs = milliseconds(item, 'duration') ?? milliseconds(item, 'durationSeconds');
  const number = asNumber(at(item, 'number')) ?? 1;
  if (!Number.isSafeInteger(number) || number < 1)
    throw new UsageError(`"number" takes a place in a list, from 1, not ${JSON.stringify(at(item, 'number'))}.`);
  return {
    video: {
      title,
      channel: text('channel'),
      published: dated('published', text('published')),
      url: text('url'),
      accessed: dated('accessed', text('accessed')),
      language: text('language') || 'en',
      ...(durationMs !== null && { durationMs }),
    },
    locator:
      startMs === null
        ? null
        : {
            ranges: [{ startMs, endMs: Math.max(startMs, endMs ?? startMs) }],
            approximate: asBoolean(at(item, 'approximate')) ?? false,
          },
    speakers: [at(item, 'speaker'), ...asArray(at(item, 'speakers'))].flatMap((name) => asString(name)?.trim() || []),
    number,
  };
}

/** No recording is older, and none is of a century to come. */
const YEARS = { first: 1850, last: 2099 } as const;

/** A date as it is given; one that cannot be read counts as unknown to the styles. */
function dated(name: string, date: string): string {
  const year = Number(readDate(date)?.year ?? YEARS.last);
  if (year < YEARS.first || year > YEARS.last)
    throw new UsageError(`"${name}" takes a date from ${YEARS.first} to ${YEARS.last}, not "${date}".`);
  return date;
}

/** Seconds, or `3:12`; null where there is none. */
function milliseconds(item: Json, name: string): number | null {
  const value = at(item, name);
  if (value === undefined || value === null) return null;
  const seconds = asNumber(value);
  const ms = seconds === undefined ? parseClock(asString(value) ?? '') : Math.round(seconds * 1000);
  if (ms === null || ms < 0)
    throw new UsageError(`"${name}" takes seconds or a time like 3:12, not ${JSON.stringify(value)}.`);
  if (ms > MAX_MEDIA_MS) throw new UsageError(`"${name}" is longer than any video: ${JSON.stringify(value)}.`);
  return ms;
}

function seedFields(id: string) {
  const seeds = loadSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)));
  const talk = seeds.find((seed) => seed.id === id)?.talk;
  if (!talk || !asVideoId(id))
    throw new UsageError(`"${id}" is no bundled talk: there are ${seeds.map((seed) => seed.id).join(', ')}.`);
  const { title, channel, published, transcript } = talk;
  return { title, channel, published, url: videoUrl(talk.videoId), language: transcript.spokenLanguage };
}
