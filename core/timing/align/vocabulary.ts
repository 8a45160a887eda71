import { wordSeconds } from '../pace.ts';

/** Spellings of one spoken word: recognisers write numbers out where people write digits, and the other way round. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, number): [string, string] => [word, String(number)],
  ),
  ['%', 'percent'],
  ['&', 'and'],
  ['okay', 'ok'],
  ['mister', 'mr'],
  ['doctor', 'dr'],
]);

/** Numbers for words, the same for every spelling of one word. */
export interface Vocabulary {
  /** The number of a word in lower case, from 0 up. */
  idOf(word: string): number;
  wordOf(id: number): string;
  /** How long the word takes at an average pace, in seconds. */
  secondsOf(id: number): number;
  readonly size: number;
}

export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const seconds: number[] = [];
  const add = (word: string): number => {
    const spoken = ALIASES.get(word) ?? word.normalize('NFC');
    const id = spoken === word ? words.length : idOf(spoken);
    if (spoken === word) {
      words.push(word);
      seconds.push(wordSeconds(word));
    }
    ids.set(word, id);
    return id;
  };
  const idOf = (word: string): number => ids.get(word) ?? add(word);
  return {
    idOf,
    wordOf: (id) => words[id] as string,
    secondsOf: (id) => seconds[id] as number,
    get size() {
      return words.length;
    },
  };
}
