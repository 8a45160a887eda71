import type { Span, Transcript } from '../transcript/transcript.ts';

export interface DamagedQuotation {
  readonly words: string;
  /** Where they were taken from. */
  readonly span: Span;
}

/**
 * Quotations from a text in which a share of the words is wrong, put in or left out, for tests and benchmarks: three in
 * five of those are other words of the text, one has another word after it, one is missing.
 */
export function damagedQuotations(
  { text, words, language }: Transcript,
  options: {
    readonly words: number;
    readonly wrongShare: number;
    readonly count: number;
    readonly random: () => number;
  },
): DamagedQuotation[] {
  const { random, wrongShare } = options;
  const wordAt = (i: number) => text.slice(words.starts[i], words.ends[i]);
  const anyWord = () => wordAt(Math.floor(random() * words.starts.length));
  return Array.from({ length: options.count }, () => {
    const first = Math.floor(random() * (words.starts.length - options.words));
    const said: string[] = [];
    for (let i = first; i < first + options.words; i++) {
      const chance = random();
      if (chance >= wrongShare) said.push(wordAt(i));
      else if (chance < wrongShare * 0.6) said.push(anyWord());
      else if (chance < wrongShare * 0.8) said.push(wordAt(i), anyWord());
    }
    const span = { start: words.starts[first] as number, end: words.ends[first + options.words - 1] as number };
    return { words: said.join(/^(?:zh|ja|th)\b/.test(language) ? '' : ' '), span };
  });
}
