import browser from 'webextension-polyfill';
import type { Translate } from '../core/base/translate.ts';

/** Interface texts from `_locales`, in the browser's language. */
export const translate: Translate = (key, ...substitutions) => browser.i18n.getMessage(key, [...substitutions]);

/** BCP 47. */
export const interfaceLocale = (): string => browser.i18n.getUILanguage();
