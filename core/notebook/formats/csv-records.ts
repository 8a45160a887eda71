/** A record of a CSV text, or where its reading stopped. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** On which it begins, 1-based. */
  readonly line: number;
  /** False where a quoted cell never ends, or goes on after its quotes. */
  readonly isWhole: boolean;
}

/**
 * The records of a CSV text with line feeds alone, as RFC 4180 has it: a cell is bare, or in quotes that are doubled
 * within. Empty lines are none. Ends with the first record that is not whole.
 */
export function* csvRecords(text: string): Generator<CsvRecord> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const began = line;
    const cells: string[] = [];
    for (;;) {
      const isQuoted = text[at] === '"';
      const end = isQuoted ? endOfQuoted(text, at) : endOfBare(text, at);
      const cell = text.slice(at, end);
      line += isQuoted ? cell.split('\n').length - 1 : 0;
      cells.push(isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
      const isClosed = !isQuoted || (cell.length > 1 && cell.endsWith('"'));
      const next = text[end];
      if (!isClosed || (next !== undefined && next !== ',' && next !== '\n')) {
        yield { cells, line: began, isWhole: false };
        return;
      }
      at = end + 1;
      if (next !== ',') break;
    }
    line++;
    if (cells.length > 1 || cells[0] !== '') yield { cells, line: began, isWhole: true };
  }
}

function endOfBare(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') end++;
  return end;
}

/** After the closing quote; the end of the text where there is none. */
function endOfQuoted(text: string, from: number): number {
  for (let at = from + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return text.length;
    if (text[at + 1] !== '"') return at + 1;
  }
}

/** A record; every cell in quotes, so that nothing in it can end it. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
