import { collapseSpace } from '../../base/collapse-space.ts';
import { overlap } from '../../captions/take-once.ts';
import { MAX_SHOWN_LENGTH } from '../../watch/page-captions.ts';
import { createTokenList } from '../align/tokens.ts';
import type { Vocabulary } from '../align/vocabulary.ts';

/** What came new onto the screen at once: a whole caption, a line of it, or a word. */
export interface HeardCue {
  readonly text: string;
  /** Its words as numbers of the vocabulary; never empty. */
  readonly ids: readonly number[];
  /** When it was seen first, in milliseconds of media time. */
  readonly seenMs: number;
  /** False for what may have been on the screen before anybody looked: then its first words were said earlier. */
  readonly isBeginning: boolean;
}

/** Reads what is new off texts that are shown one after the other. */
export interface CueReader {
  /** @returns null where nothing is new */
  read(text: string, mediaMs: number): HeardCue | null;
  /** What is shown next has nothing to do with what was shown before. */
  forget(): void;
}

/** What is taken away and comes back so soon was only drawn anew. */
const REDRAWN_MS = 1000;

/** Rolling captions grow by words and keep their former line; each word is taken once. */
export function createCueReader(vocabulary: Vocabulary): CueReader {
  let before: readonly number[] = [];
  let clearedMs: number | null = null;
  let isBeginning = false;
  return {
    read(text, mediaMs) {
      const shown = collapseSpace(text.slice(0, MAX_SHOWN_LENGTH));
      const list = createTokenList(vocabulary, Math.ceil(shown.length / 2));
      list.add(shown, 0);
      const { count, ids, starts } = list.done();
      if (count === 0) {
        clearedMs ??= mediaMs;
        isBeginning = true;
        return null;
      }
      const after = [...ids];
      const isNew = clearedMs !== null && mediaMs > clearedMs + REDRAWN_MS;
      const from = isNew ? 0 : overlap(before, after);
      const cue = { text: shown.slice(starts[from] ?? 0), ids: after.slice(from), seenMs: mediaMs, isBeginning };
      [before, clearedMs, isBeginning] = [after, null, true];
      return from < count ? cue : null;
    },
    forget() {
      [before, clearedMs, isBeginning] = [[], null, false];
    },
  };
}
