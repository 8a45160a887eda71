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
  /** The number of a word as `wordOf` gives it; -1 where no text had it. */
  find(word: string): number;
  /** The number of the word that stands there, in whatever case and with whatever apostrophes. */
  idAt(text: string, start: number, end: number): number;
  wordOf(id: number): string;
  /** How long the word takes at an average pace, in seconds. */
  secondsOf(id: number): number;
  readonly size: number;
}

/** Places for spellings at first; there are twice as many as spellings. */
const FIRST_PLACES = 1 << 10;
const ASCII = 0x80;
const APOSTROPHE = 0x27;
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;

/** @param fold what a spelling stands for, such as the simplified form of a character */
export function createVocabulary(fold: (word: string) => string = (word) => word): Vocabulary {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const seconds: number[] = [];
  const add = (word: string): number => {
    const spoken = ALIASES.get(word) ?? fold(word.normalize('NFC'));
    let id = ids.get(spoken);
    if (id === undefined) {
      id = words.length;
      words.push(spoken);
      seconds.push(wordSeconds(spoken));
      ids.set(spoken, id);
    }
    ids.set(word, id);
    return id;
  };
  const idOf = (word: string): number => ids.get(word) ?? add(word);

  // Nine of ten words of a text were there before; they are found without making strings of them.
  const spellings: string[] = [];
  const numbers: number[] = [];
  let places = new Int32Array(FIRST_PLACES).fill(-1);
  const isSpelt = (spelling: string, text: string, start: number, end: number): boolean => {
    let at = 0;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === APOSTROPHE) continue;
      if (spelling.charCodeAt(at++) !== (isCapital(code) ? code | 0x20 : code)) return false;
    }
    return at === spelling.length;
  };
  const enlarge = () => {
    places = new Int32Array(2 * places.length).fill(-1);
    spellings.forEach((spelling, n) => {
      let place = hashOf(spelling, 0, spelling.length) & (places.length - 1);
      while (places[place] !== -1) place = (place + 1) & (places.length - 1);
      places[place] = n;
    });
  };
  const idAt = (text: string, start: number, end: number): number => {
    const hash = hashOf(text, start, end);
    if (hash >= 0) {
      let place = hash & (places.length - 1);
      for (; places[place] !== -1; place = (place + 1) & (places.length - 1)) {
        const n = places[place] as number;
        if (isSpelt(spellings[n] as string, text, start, end)) return numbers[n] as number;
      }
      places[place] = spellings.length;
    }
    const word = text.slice(start, end).toLowerCase().replace(/['’]/g, '');
    const id = idOf(word);
    if (hash >= 0) {
      spellings.push(word);
      numbers.push(id);
      if (2 * spellings.length > places.length) enlarge();
    }
    return id;
  };
  return {
    idOf,
    find: (word) => ids.get(word) ?? -1,
    idAt,
    wordOf: (id) => words[id] as string,
    secondsOf: (id) => seconds[id] as number,
    get size() {
      return words.length;
    },
  };
}

/** A number from 0 up that words of one spelling share, whatever their case; -1 where a letter is not plain. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= ASCII) return -1;
    if (code !== APOSTROPHE)
      hash = Math.imul(hash ^ (isCapital(code) ? code | 0x20 : code), 0x9e3779b1) ^ (hash >>> 15);
  }
  return (hash ^ (hash >>> 16)) & 0x7fffffff;
}
