import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MessageKey } from '../core/base/translate.ts';
import type { Wording } from '../core/quote/attribution.ts';

const WordingContext = createContext<Wording | null>(null);

export const WordingProvider = WordingContext.Provider;

/** The interface's texts and language. @throws Error outside a `WordingProvider` */
export function useWording(): Wording {
  const wording = useContext(WordingContext);
  if (!wording) throw new Error('no WordingProvider above this component');
  return wording;
}

/** Texts that exist once a plural form: `<name>_one`, `<name>_other` and what else a language needs. */
type PluralName = MessageKey extends infer K ? (K extends `${infer Name}_other` ? Name : never) : never;

/** The text for a number, in the plural form that the language asks for. */
export function plural(wording: Wording, name: PluralName, count: number): string {
  const form = new Intl.PluralRules(wording.locale).select(count);
  const number = new Intl.NumberFormat(wording.locale).format(count);
  // A language whose form has no text of its own answers with nothing; then the general form serves.
  const text = (wording.t as (key: string, ...s: readonly string[]) => string)(`${name}_${form}`, number);
  return text || wording.t(`${name}_other`, number);
}
