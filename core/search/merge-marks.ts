import type { FoldWord } from './fold-word.ts';
import type { Mark, MarkKind } from './mark.ts';

const DIFFERENT: ReadonlySet<MarkKind> = new Set(['changed', 'missing', 'added']);
/** Kinds of which each mark says one thing, beside others of the same kind too. */
const APART: ReadonlySet<MarkKind> = new Set(['omission', 'insertion', 'source', 'mark', 'gap']);
/** So many words may be one that is written together elsewhere. */
const MOST_JOINED = 3;

/** Puts steps of one word each together: what differs side by side is one difference. */
export function marksOf(steps: readonly Mark[], fold: FoldWord): Mark[] {
  const marks: Mark[] = [];
  const push = (mark: Mark) => {
    const last = marks.at(-1);
    if (last?.kind !== mark.kind || APART.has(mark.kind)) marks.push(mark);
    else marks.splice(-1, 1, { kind: mark.kind, pasted: last.pasted + mark.pasted, found: last.found + mark.found });
  };
  for (let i = 0; i < steps.length; ) {
    const step = steps[i] as Mark;
    let end = i + 1;
    if (DIFFERENT.has(step.kind)) {
      while (end < steps.length && DIFFERENT.has((steps[end] as Mark).kind)) end++;
      const part = steps.slice(i, end);
      const quoted = part.flatMap(({ pasted }) => (pasted === '' ? [] : [pasted]));
      const spoken = part.flatMap(({ found }) => (found === '' ? [] : [found]));
      for (const mark of differences(quoted, spoken, (word) => lettersOf(word, fold))) push(mark);
    } else push(step);
    i = end;
  }
  return marks;
}

const lettersOf = (piece: string, fold: FoldWord): string => fold(piece.toLowerCase()).replace(/[^\p{L}\p{N}]/gu, '');

/** One difference, or several about words that are the same but for being written together or apart. */
function differences(quoted: readonly string[], spoken: readonly string[], letters: (word: string) => string): Mark[] {
  const [ours, theirs] = [quoted.map(letters), spoken.map(letters)];
  const marks: Mark[] = [];
  const push = (kind: MarkKind, pasted: readonly string[], found: readonly string[]) => {
    if (pasted.length + found.length > 0) marks.push({ kind, pasted: pasted.join(''), found: found.join('') });
  };
  const differ = (pasted: readonly string[], found: readonly string[]) =>
    push(pasted.length === 0 ? 'missing' : found.length === 0 ? 'added' : 'changed', pasted, found);
  let [i, j] = [0, 0];
  for (let a = 0; a < ours.length; a++) {
    for (let b = j; b < theirs.length; b++) {
      const joined = joinedAt(ours, a, theirs, b);
      if (!joined) continue;
      differ(quoted.slice(i, a), spoken.slice(j, b));
      [i, j] = [a + joined[0], b + joined[1]];
      push('spelling', quoted.slice(a, i), spoken.slice(b, j));
      a = i - 1;
      break;
    }
  }
  differ(quoted.slice(i), spoken.slice(j));
  return marks;
}

/** How many words of each side are one and the same from here on, where at least one of the sides has several. */
function joinedAt(ours: readonly string[], a: number, theirs: readonly string[], b: number): [number, number] | null {
  let [one, other] = [ours[a] ?? '', theirs[b] ?? ''];
  let [n, m] = [1, 1];
  while (one !== other && n <= MOST_JOINED && m <= MOST_JOINED) {
    if (one.startsWith(other) && b + m < theirs.length) other += theirs[b + m++];
    else if (other.startsWith(one) && a + n < ours.length) one += ours[a + n++];
    else return null;
  }
  return one === other && n + m > 2 ? [n, m] : null;
}
