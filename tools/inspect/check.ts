import { fileURLToPath } from 'node:url';
import { type CheckedMatch, checkQuotation, searched } from '../../core/quote/check-quotation.ts';
import { timedUrl } from '../../core/quote/link.ts';
import { makeQuote } from '../../core/quote/quote.ts';
import { NOTHING_KNOWN, talkTimes } from '../../core/timing/talk-times.ts';
import { readDictionary } from '../glossary/cedict.ts';
import { loadSeeds } from '../seeds/load.ts';
import { readOptions } from './options.ts';
import { readInput } from './read-input.ts';
import { UsageError } from './usage-error.ts';

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

/**
 * `check FILE` (`-` for what is piped in): where the quotation in it stands in the bundled talks, word by word what
 * differs, and how far it is what they say, as JSON.
 * @throws UsageError
 */
export function inspectCheck(args: readonly string[]): string {
  const { positional } = readOptions(args, []);
  const [file] = positional;
  if (file === undefined || positional.length > 1) {
    throw new UsageError('Say which quotation to check: inspect check FILE, or - for what is piped in.');
  }
  const pasted = readInput(file);
  const talks = loadSeeds(SEEDS).flatMap(({ talk }) => talk ?? []);
  const isChinese = ({ transcript }: (typeof talks)[number]) => /^zh\b/.test(transcript.language);
  const forms = talks.some(isChinese) ? readDictionary().forms : new Map<string, string>();
  const form = (character: string) => forms.get(character) ?? character;
  const { matches, untranslated, ...checked } = checkQuotation(
    pasted,
    talks.map((talk) => (isChinese(talk) ? searched(talk, form) : searched(talk))),
  );
  const untranslatedTalks = untranslated.map(({ videoId, title }) => ({ videoId, title }));
  return JSON.stringify({ ...checked, untranslated: untranslatedTalks, matches: matches.map(matchJson) }, null, 2);
}

function matchJson({ talk, ...match }: CheckedMatch) {
  const quote = makeQuote(talk, talkTimes(talk, NOTHING_KNOWN), match.spans, 0);
  return {
    videoId: talk.videoId,
    title: talk.title,
    speakers: quote?.speakers.map(({ name }) => name) ?? [],
    chapter: quote?.chapter ?? null,
    startSeconds: quote && quote.startMs / 1000,
    endSeconds: quote && quote.endMs / 1000,
    grade: quote?.grade ?? null,
    link: quote && timedUrl(talk.videoId, quote.startMs),
    words: match.spans.map(({ start, end }) => talk.transcript.text.slice(start, end)),
    ...match,
  };
}
