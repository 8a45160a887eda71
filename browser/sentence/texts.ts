import { asString, at, type Json } from '../../core/base/json.ts';
import type { Translate } from '../../core/base/translate.ts';
import type { Wording } from '../../core/quote/attribution.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { translate } from '../i18n.ts';
import { utcOffset } from '../utc-offset.ts';

/** The interface texts with the places of their substitutions, for a document that cannot look them up. */
export type Texts = Readonly<Record<string, string>>;

const PLACES = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'];

/** All texts in the language of the interface. */
export function textsOf(): Texts {
  const keys = Object.keys(messages) as (keyof typeof messages)[];
  return Object.fromEntries(keys.map((key) => [key, translate(key, ...PLACES)]));
}

/** What handed-over texts say; a text that is not among them is empty, as the browser's own are. */
export function wordingOf(texts: Json): Wording {
  const t: Translate = (key, ...substitutions) =>
    (asString(at(texts, key)) ?? '').replace(/\$([1-9])/g, (_, place) => substitutions[Number(place) - 1] ?? '');
  return { t, locale: t('localeTag') || 'en', utcOffset };
}
