import type { Transcript } from '../../transcript/transcript.ts';
import { transcriptTokens } from '../align/text-tokens.ts';
import type { Tokens } from '../align/tokens.ts';
import { createVocabulary, type Vocabulary } from '../align/vocabulary.ts';

/** Sequences of one to this many tokens are looked up. */
export const LONGEST_SEQUENCE = 3;

/** The tokens of a text, and where each short sequence of them occurs. */
export interface TextIndex {
  readonly tokens: Tokens;
  /** Also takes words that the text does not have; those have numbers from `known` up. */
  readonly vocabulary: Vocabulary;
  /** How many different words the text has. */
  readonly known: number;
  /** How often a word occurs in the text. */
  countOf(id: number): number;
  /**
   * Where the last `length` of `words` stand in the text, as the tokens that end them: into `found`, from 0 up.
   * @returns how many; -1 when there may be more than `found` holds, which costs nothing to find out
   */
  endsOf(words: readonly number[], length: number, found: Int32Array): number;
}

/** Chains through all places whose sequence has the same hash, from the last one back; linear in the text. */
interface Chain {
  /** The last place for each hash; -1 for none. */
  readonly heads: Int32Array;
  /** How many there are for each hash. */
  readonly sizes: Int32Array;
  readonly before: Int32Array;
}

const mix = (hash: number, id: number): number => Math.imul(hash ^ (id + 0x9e3779b9), 0x85ebca6b) ^ (hash >>> 13);

function chainOf({ count, ids }: Tokens, length: number, mask: number): Chain {
  const heads = new Int32Array(mask + 1).fill(-1);
  const sizes = new Int32Array(mask + 1);
  const before = new Int32Array(count).fill(-1);
  for (let end = length - 1; end < count; end++) {
    let hash = 0;
    for (let k = end - length + 1; k <= end; k++) hash = mix(hash, ids[k] as number);
    before[end] = heads[hash & mask] as number;
    heads[hash & mask] = end;
    sizes[hash & mask] = (sizes[hash & mask] as number) + 1;
  }
  return { heads, sizes, before };
}

export function createTextIndex(transcript: Transcript): TextIndex {
  const vocabulary = createVocabulary();
  const tokens = transcriptTokens(transcript, vocabulary);
  const { count, ids } = tokens;
  const known = vocabulary.size;
  const counts = new Int32Array(known);
  for (let i = 0; i < count; i++) counts[ids[i] as number] = (counts[ids[i] as number] as number) + 1;
  const mask = (1 << Math.ceil(Math.log2(Math.max(16, count)))) - 1;
  const chains = Array.from({ length: LONGEST_SEQUENCE }, (_, i) => chainOf(tokens, i + 1, mask));
  return {
    tokens,
    vocabulary,
    known,
    countOf: (id) => counts[id] ?? 0,
    endsOf(words, length, found) {
      const from = words.length - length;
      if (from < 0) return 0;
      const { heads, sizes, before } = chains[length - 1] as Chain;
      let hash = 0;
      for (let k = from; k < words.length; k++) hash = mix(hash, words[k] as number);
      if ((sizes[hash & mask] as number) > found.length) return -1;
      let size = 0;
      for (let end = heads[hash & mask] as number; end >= 0; end = before[end] as number) {
        let same = 0;
        while (same < length && ids[end - same] === words[words.length - 1 - same]) same++;
        if (same === length) found[size++] = end;
      }
      return size;
    },
  };
}
