/** What makes a pair, from the surest: part of a long run, the same word, a like word, another word in its place. */
export const UNMATCHED = 0;
export const RUN = 1;
export const SAME = 2;
export const LIKE = 3;
export const INSTEAD = 4;

/** Which token of the captions is said at a token of the text, if any, and how that is known. */
export interface Pairs {
  /** Index of the captions' token, -1 for none; ascending where not -1. */
  readonly to: Int32Array;
  readonly kinds: Uint8Array;
}

/**
 * Writes down what the pairs of token `a` with each of `count` tokens from `b` on are worth: above 1 for the same word,
 * below zero for words that have nothing in common.
 */
export type Worths = (a: number, b: number, count: number, values: Float64Array) => void;

const OPEN = 1.6;
const EXTEND = 0.06;
/** Leaving out at the edge of a stretch, where it joins what is left out beyond, costs half. */
const EDGE = 0.5;
const IMPOSSIBLE = -1e9;

const DIAGONAL = 0;
const SKIP_A = 1;
const SKIP_B = 2;

/**
 * More cells are never looked at: the stretch stays without pairs. Captions of the same words leave no stretch of more
 * than 10,000 cells that shares no sequence of two words; two hundred words that have nothing in common say nothing.
 */
export const MOST_CELLS = 40_000;

/**
 * Aligns two short stretches by dynamic programming with affine gaps (Gotoh 1982).
 * @param kindOf which kind a pair on the best path is
 */
export function createStretchAligner(worths: Worths, pairs: Pairs, kindOf: (a: number, b: number) => number) {
  let steps = new Uint8Array(1 << 12);
  let rows = Array.from({ length: 4 }, () => new Float64Array(64));

  return (a0: number, a1: number, b0: number, b1: number): void => {
    const height = a1 - a0;
    const width = b1 - b0;
    const stride = width + 1;
    const cells = (height + 1) * stride;
    if (cells > MOST_CELLS) return;
    if (steps.length < cells) steps = new Uint8Array(2 ** Math.ceil(Math.log2(cells)));
    if ((rows[0] as Float64Array).length < stride) rows = rows.map(() => new Float64Array(2 * stride));
    const [match, skipA, skipB, worth] = rows as [Float64Array, Float64Array, Float64Array, Float64Array];
    const gap = (count: number, atEdge: boolean) => -(OPEN + EXTEND * count) * (atEdge ? EDGE : 1);

    // Bits 0-1: from which state the pair came; 2-3: the skip in a; 4-5: the skip in b.
    match[0] = 0;
    skipA[0] = IMPOSSIBLE;
    skipB[0] = IMPOSSIBLE;
    for (let j = 1; j <= width; j++) {
      match[j] = IMPOSSIBLE;
      skipA[j] = IMPOSSIBLE;
      skipB[j] = gap(j, true);
      steps[j] = (j === 1 ? DIAGONAL : SKIP_B) << 4;
    }
    for (let i = 1; i <= height; i++) {
      worths(a0 + i - 1, b0, width, worth);
      let diagonalMatch = match[0] as number;
      let diagonalA = skipA[0] as number;
      let diagonalB = skipB[0] as number;
      match[0] = IMPOSSIBLE;
      skipB[0] = IMPOSSIBLE;
      skipA[0] = gap(i, true);
      steps[i * stride] = (i === 1 ? DIAGONAL : SKIP_A) << 2;
      const openB = i === height ? OPEN * EDGE : OPEN;
      const extendB = i === height ? EXTEND * EDGE : EXTEND;
      for (let j = 1; j <= width; j++) {
        const aboveMatch = match[j] as number;
        const aboveA = skipA[j] as number;
        const aboveB = skipB[j] as number;
        let step = DIAGONAL;
        let best = diagonalMatch;
        if (diagonalA > best) {
          best = diagonalA;
          step = SKIP_A;
        }
        if (diagonalB > best) {
          best = diagonalB;
          step = SKIP_B;
        }
        match[j] = best + (worth[j - 1] as number);

        const openA = j === width ? OPEN * EDGE : OPEN;
        const extendA = j === width ? EXTEND * EDGE : EXTEND;
        best = aboveMatch - openA;
        if (aboveB - openA > best) {
          best = aboveB - openA;
          step |= SKIP_B << 2;
        }
        if (aboveA >= best) {
          best = aboveA;
          step = (step & ~12) | (SKIP_A << 2);
        }
        skipA[j] = best - extendA;

        best = (match[j - 1] as number) - openB;
        if ((skipA[j - 1] as number) - openB > best) {
          best = (skipA[j - 1] as number) - openB;
          step |= SKIP_A << 4;
        }
        if ((skipB[j - 1] as number) >= best) {
          best = skipB[j - 1] as number;
          step = (step & ~48) | (SKIP_B << 4);
        }
        skipB[j] = best - extendB;
        steps[i * stride + j] = step;
        diagonalMatch = aboveMatch;
        diagonalA = aboveA;
        diagonalB = aboveB;
      }
    }
    let state = DIAGONAL;
    if ((skipA[width] as number) > (match[width] as number)) state = SKIP_A;
    if ((skipB[width] as number) > Math.max(match[width] as number, skipA[width] as number)) state = SKIP_B;
    for (let i = height, j = width; i > 0 || j > 0; ) {
      const step = steps[i * stride + j] as number;
      if (state === DIAGONAL) {
        i--;
        j--;
        const kind = kindOf(a0 + i, b0 + j);
        if (kind !== UNMATCHED) {
          pairs.to[a0 + i] = b0 + j;
          pairs.kinds[a0 + i] = kind;
        }
        state = step & 3;
      } else if (state === SKIP_A) {
        i--;
        state = (step >> 2) & 3;
      } else {
        j--;
        state = (step >> 4) & 3;
      }
    }
  };
}
