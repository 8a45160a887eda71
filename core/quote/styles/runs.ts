/** A stretch of a citation that is set alike. */
export interface Run {
  readonly text: string;
  readonly italic?: true;
  /** Where it leads: http or https, always. */
  readonly href?: string;
}

/** Something to set: text as it is, runs, or nothing. */
type Part = string | Run | readonly Part[] | null;

/** Parts one after the other; neighbours that are set alike become one run. */
export function runs(...parts: readonly Part[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of parts.flatMap(flat)) {
    const last = all.at(-1);
    if (last && last.italic === run.italic && !last.href && !run.href)
      all[all.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') all.push(run);
  }
  return all;
}

function flat(part: Part): Run[] {
  if (part === null) return [];
  if (typeof part === 'string') return [{ text: part }];
  return Array.isArray(part) ? part.flatMap(flat) : [part as Run];
}

export const italic = (text: string): Run => ({ text, italic: true });

/** An address, as a link where it is one. */
export const address = (url: string, text = url): Run =>
  /^https?:\/\/[^\s]+$/i.test(url) ? { text, href: url } : { text };

/** Runs as plain text. */
export const plainRuns = (of: readonly Run[]): string => of.map(({ text }) => text).join('');

/** The same with italics between asterisks, as they are typed in plain text. */
export const markedRuns = (of: readonly Run[]): string =>
  of.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('');
