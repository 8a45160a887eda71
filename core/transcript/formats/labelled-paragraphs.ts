import type { CapturedParagraph } from '../captured.ts';
import { joinLines, type Line } from './lines.ts';
import { nameAlone, nameBeforeWords } from './speaker-labels.ts';

/** A name that begins a turn, and the words after it on the same line, empty where it stands alone. */
export interface Label {
  readonly name: string;
  readonly words: string;
}

/** Which names of a text are labels: those alone on a line, and those before words that come again. */
export interface Labels {
  /** How many labels stand alone on their line. */
  readonly alone: number;
  /** How many stand before words. */
  readonly inline: number;
  /** How many different names there are. */
  readonly names: number;
  readonly of: (line: Line) => Label | null;
}

/**
 * A text that names its speakers does so in one line of this many at least; fewer names are a slip, and words of the
 * text.
 */
const LINES_A_LABEL = 30;

export function findLabels(lines: readonly Line[]): Labels {
  const alone = lines.flatMap((line) => nameAlone(line.text) ?? []);
  const inline = new Map<string, number>();
  for (const line of lines) {
    const name = nameBeforeWords(line.text)?.name;
    if (name) inline.set(name, (inline.get(name) ?? 0) + 1);
  }
  const names = new Set(alone);
  for (const [name, times] of inline) if (times > 1 || names.has(name)) names.add(name);
  const labels = alone.length + [...inline].reduce((sum, [name, times]) => sum + (names.has(name) ? times : 0), 0);
  if (labels * LINES_A_LABEL < lines.length) return { alone: 0, inline: 0, names: 0, of: () => null };
  const isLabel = (label: Label | null): label is Label => label !== null && names.has(label.name);
  return {
    alone: alone.length,
    inline: labels - alone.length,
    names: names.size,
    of: (line) => {
      const name = nameAlone(line.text);
      const label = name ? { name, words: '' } : nameBeforeWords(line.text);
      return isLabel(label) ? label : null;
    },
  };
}

/** Without a blank line anywhere, lines as long as this are paragraphs and not the lines of one. */
const LONG_LINE = 120;

/**
 * Lines as paragraphs of speech. A label begins a turn and a paragraph; else a blank line does, or every line where
 * there is no blank line and lines are long. A label without words gives an empty paragraph.
 */
export function labelledParagraphs(lines: readonly Line[], labels: Labels): CapturedParagraph[] {
  const noBlanks = !lines.slice(1).some((line) => line.afterBlank);
  const everyLine = noBlanks && lines.some((line) => line.text.length > LONG_LINE);
  const paragraphs: { texts: string[]; speaker: string | null; line: number }[] = [];
  for (const line of lines) {
    const label = labels.of(line);
    const last = paragraphs.at(-1);
    if (label) {
      paragraphs.push({ texts: label.words === '' ? [] : [label.words], speaker: label.name, line: line.number });
    } else if (last && last.texts.length === 0) {
      last.texts.push(line.text);
      last.line = line.number;
    } else if (!last || line.afterBlank || everyLine) {
      paragraphs.push({ texts: [line.text], speaker: null, line: line.number });
    } else last.texts.push(line.text);
  }
  return paragraphs.map(({ texts, speaker, line }) => ({ text: joinLines(texts), speaker, line }));
}
