/** Tokens of the text that may be left out. */
const MOST_LEFT_OUT = 12;
const SAME = 1;
const OTHER = -0.6;
const GAP = -0.5;

const [START, PAIR, WORD, TOKEN] = [0, 1, 2, 3] as const;

/**
 * Which token of the text each word heard is, when it is known which was heard last: the best alignment with that end.
 * @param heard numbers of words, in their order
 * @param ids those of the text
 * @param last the token that was heard last
 * @returns for each word heard the token that is the same word, or -1
 */
export function trace(heard: readonly number[], ids: Int32Array, last: number): Int32Array {
  const columns = Math.min(last + 1, heard.length + MOST_LEFT_OUT);
  const width = columns + 1;
  // Backwards from the end: the cell (i, j) stands before the last i words and the last j tokens.
  const scores = new Float64Array((heard.length + 1) * width);
  const moves = new Uint8Array(scores.length);
  let best = 0;
  const isSame = (i: number, j: number) => heard[heard.length - i] === ids[last + 1 - j];
  for (let at = 1; at < scores.length; at++) {
    const [i, j] = [Math.floor(at / width), at % width];
    const pair = i > 0 && j > 0 ? (scores[at - width - 1] as number) + (isSame(i, j) ? SAME : OTHER) : -Infinity;
    const word = i > 0 ? (scores[at - width] as number) + GAP : -Infinity;
    const token = j > 0 ? (scores[at - 1] as number) + GAP : -Infinity;
    scores[at] = Math.max(pair, word, token);
    moves[at] = scores[at] === pair ? PAIR : scores[at] === word ? WORD : TOKEN;
    // The words before need not be in the text.
    if ((scores[at] as number) > (scores[best] as number)) best = at;
  }
  const tokens = new Int32Array(heard.length).fill(-1);
  for (let at = best; moves[at] !== START; ) {
    const [i, j] = [Math.floor(at / width), at % width];
    const move = moves[at];
    if (move === PAIR && isSame(i, j)) tokens[heard.length - i] = last + 1 - j;
    at -= move === PAIR ? width + 1 : move === WORD ? width : 1;
  }
  return tokens;
}
