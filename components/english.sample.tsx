import type { ComponentChildren } from 'preact';
import type { Wording } from '../core/quote/attribution.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { WordingProvider } from './wording.ts';

/** The English interface, for tests: what the browser does with `_locales`. */
export const ENGLISH: Wording = {
  t: (key, ...substitutions) => {
    const entry = (messages as Record<string, { message: string } | undefined>)[key];
    return (entry?.message ?? '').replace(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? '');
  },
  locale: 'en',
  utcOffset: () => 0,
};

export const InEnglish = ({ children }: { readonly children: ComponentChildren }) => (
  <WordingProvider value={ENGLISH}>{children}</WordingProvider>
);
