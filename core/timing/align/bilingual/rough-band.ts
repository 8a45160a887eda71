import type { Clauses } from './clauses.ts';
import type { Item } from './items.ts';
import type { SpokenStems } from './spoken-stems.ts';

/** For each boundary between clauses (before the first, …, after the last), where in the captions it may lie. */
export interface Band {
  readonly los: Int32Array;
  readonly his: Int32Array;
}

/** The grid has rows of clauses worth so many words, and columns of as many words, or more where it grew too large. */
const WORDS_A_CELL = 50;
const MOST_CELLS = 1500;
/** Stems that are said more often, in an hour of speech, tell nothing of the place. */
const RARE_AN_HOUR = 12;
const WORDS_AN_HOUR = 9500;
/** Words on either side of the path. */
const HALF_BAND = 450;
/** What a step costs that leaves the slope of the whole, in gains of a rare word. */
const JUMP_COST = 2;

/** The words of the captions near which each clause may be said: the best way through the words that are rare. */
export function roughBand(clauses: Clauses, items: readonly (readonly Item[])[], spoken: SpokenStems): Band {
  const total = clauses.words.reduce((sum, words) => sum + words, 0);
  const cell = Math.max(WORDS_A_CELL, spoken.count / MOST_CELLS, total / MOST_CELLS);
  const columns = Math.max(1, Math.ceil(spoken.count / cell));
  const rowOf = new Int32Array(clauses.count);
  let words = 0;
  for (let c = 0; c < clauses.count; c++) {
    rowOf[c] = Math.floor(words / cell);
    words += clauses.words[c] as number;
  }
  const rows = (rowOf[clauses.count - 1] ?? 0) + 1;
  const gains = new Float32Array(rows * columns);
  const mostOften = Math.max(4, (RARE_AN_HOUR * spoken.count) / WORDS_AN_HOUR);
  for (let c = 0; c < clauses.count; c++) {
    for (const { word } of items[c] as readonly Item[]) {
      for (const stem of word.stems) {
        const places = spoken.placesOf(stem);
        if (places.length > mostOften) continue;
        const gain = word.rate / Math.sqrt(places.length * word.stems.length);
        for (const place of places) {
          const at = (rowOf[c] as number) * columns + Math.floor(place / cell);
          gains[at] = (gains[at] as number) + gain;
        }
      }
    }
  }
  const path = bestPath(gains, rows, columns);
  const los = new Int32Array(clauses.count + 1);
  const his = new Int32Array(clauses.count + 1);
  const half = Math.max(HALF_BAND, 3 * cell);
  for (let c = 0; c <= clauses.count; c++) {
    const row = c < clauses.count ? (rowOf[c] as number) : rows - 1;
    const from = path[row] as number;
    const to = path[Math.min(rows - 1, row + 1)] as number;
    los[c] = Math.max(0, Math.floor(Math.min(from * cell, (from + 0.5) * cell - half)));
    his[c] = Math.min(spoken.count, Math.ceil((Math.max(from, to) + 0.5) * cell + half));
  }
  los[0] = 0;
  his[clauses.count] = spoken.count;
  for (let c = clauses.count - 1; c >= 0; c--) los[c] = Math.min(los[c] as number, los[c + 1] as number);
  for (let c = 1; c <= clauses.count; c++) his[c] = Math.max(his[c] as number, his[c - 1] as number);
  return { los, his };
}

/** The column of each row on the way with the most gains, columns never falling. */
function bestPath(gains: Float32Array, rows: number, columns: number): Int32Array {
  const slope = columns / rows;
  const from = new Int32Array(rows * columns);
  let before = new Float64Array(columns);
  let now = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    let best = 0;
    for (let column = 0; column < columns; column++) {
      // A jump to the right costs something, and so does standing still where the whole goes on.
      if ((before[column] as number) > (before[best] as number)) best = column;
      let [value, source] = [(before[best] as number) - JUMP_COST, best];
      for (let step = 0; step <= 3 && step <= column; step++) {
        const candidate = (before[column - step] as number) - 0.3 * Math.abs(step - slope);
        if (candidate > value) [value, source] = [candidate, column - step];
      }
      now[column] = value + smoothed(gains, row, column, columns);
      from[row * columns + column] = source;
    }
    [before, now] = [now, before];
  }
  const path = new Int32Array(rows);
  let column = 0;
  for (let c = 1; c < columns; c++) if ((before[c] as number) > (before[column] as number)) column = c;
  for (let row = rows - 1; row >= 0; row--) {
    path[row] = column;
    column = from[row * columns + column] as number;
  }
  return path;
}

/** The gain of a cell, and half of those on either side. */
function smoothed(gains: Float32Array, row: number, column: number, columns: number): number {
  const at = row * columns + column;
  const left = column > 0 ? (gains[at - 1] as number) : 0;
  const right = column + 1 < columns ? (gains[at + 1] as number) : 0;
  return (gains[at] as number) + 0.5 * (left + right);
}
