import { readFileSync } from 'node:fs';
import { asString, at, parseJson } from '../../core/base/json.ts';
import type { Translate } from '../../core/base/translate.ts';
import type { Wording } from '../../core/quote/attribution.ts';

const MESSAGES = new URL('../../public/_locales/en/messages.json', import.meta.url);

/** The English interface texts, with `$1` … filled in as the browser would. */
export function englishTexts(): Translate {
  const messages = parseJson(readFileSync(MESSAGES, 'utf8'));
  return (key, ...substitutions) =>
    (asString(at(messages, key, 'message')) ?? '').replace(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? '');
}

/** The interface in English; days are those of this machine. */
export const englishWording = (): Wording => ({
  t: englishTexts(),
  locale: 'en',
  utcOffset: (atMs) => -new Date(atMs).getTimezoneOffset(),
});
