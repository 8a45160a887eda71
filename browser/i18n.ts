import browser from 'webextension-polyfill';
import type { Translate } from '../core/base/translate.ts';

/** Interface texts from `_locales`, in the browser's language. */
export const translate: Translate = (key, ...substitutions) => browser.i18n.getMessage(key, [...substitutions]);

/** BCP 47, of the texts that are shown: the browser may be in a language that there are no texts in. */
export const interfaceLocale = (): string => translate('localeTag');
