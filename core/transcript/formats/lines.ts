import { collapseSpace } from '../../base/collapse-space.ts';

/** A line that is not blank: its text, white space collapsed, and where it stands. */
export interface Line {
  readonly text: string;
  /** 1-based */
  readonly number: number;
  /** True where a blank line, or nothing, is before it. */
  readonly afterBlank: boolean;
}

/** The lines of a file, however they are ended; a byte order mark is not part of the first. */
export const splitLines = (text: string): string[] => text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\u2028\u2029]/);

/** The lines that are not blank. `firstNumber` is the line number of `lines[0]`. */
export function filledLines(lines: readonly string[], firstNumber = 1): Line[] {
  const filled: Line[] = [];
  let afterBlank = true;
  lines.forEach((raw, index) => {
    const text = collapseSpace(raw);
    if (text !== '') filled.push({ text, number: firstNumber + index, afterBlank });
    afterBlank = text === '';
  });
  return filled;
}

const IDEOGRAPH_AT_END = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\uff00-\uff65]$/u;
const IDEOGRAPH_AT_START = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\uff00-\uff65]/u;

/** Joins the lines of one paragraph: a space between them, except between two ideographs. */
export function joinLines(lines: readonly string[]): string {
  const isGlued = (line: string, index: number) =>
    index === 0 || (IDEOGRAPH_AT_END.test((lines[index - 1] ?? '').slice(-2)) && IDEOGRAPH_AT_START.test(line));
  return lines.map((line, index) => (isGlued(line, index) ? line : ` ${line}`)).join('');
}

/** Lines gathered into paragraphs, each ended by a blank line. */
export function paragraphsOf(lines: readonly Line[]): { text: string; line: number }[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (line.afterBlank || !last) groups.push([line]);
    else last.push(line);
  }
  return groups.map((group) => ({ text: joinLines(group.map((line) => line.text)), line: group[0]?.number ?? 1 }));
}
