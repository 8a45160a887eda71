/** A record of a .bib file, or where its reading stopped. */
export interface BibFields {
  readonly type: string;
  /** On which it begins, 1-based. */
  readonly line: number;
  /** By name in small letters; as they stand in the file, without the braces or quotes around them. */
  readonly fields: ReadonlyMap<string, string>;
  /** False where the record does not end, or is not written as records are. */
  readonly isWhole: boolean;
}

const RECORD = /@\s*([A-Za-z]+)\s*[{(]/g;
const KEY = /\s*([^\s,{}()=@]+)\s*,/y;
const NAME = /\s*([A-Za-z][\w:-]*)\s*=\s*/y;
const BARE = /[^\s,{}()"=]+/y;
const AFTER = /\s*(,?)\s*/y;

/**
 * The records of a .bib file, comments, macros and preambles among them (without fields). What stands between records is
 * a comment. Ends with the first record that is not whole. Values put together with `#` are not read: nobody writes
 * them but by hand.
 */
export function* bibRecords(text: string): Generator<BibFields> {
  const lineAt = lineCounter(text);
  for (let at = 0; ; ) {
    RECORD.lastIndex = at;
    const found = RECORD.exec(text);
    if (!found) return;
    const type = (found[1] ?? '').toLowerCase();
    const open = RECORD.lastIndex;
    const isOther = type === 'comment' || type === 'string' || type === 'preamble';
    const { fields, end } = isOther ? { fields: NO_FIELDS, end: endOfBraced(text, open) } : readFields(text, open);
    yield { type, line: lineAt(found.index), fields, isWhole: end !== null };
    if (end === null) return;
    at = end;
  }
}

const NO_FIELDS: ReadonlyMap<string, string> = new Map();

/** The 1-based line of a position; positions must not go back. */
function lineCounter(text: string): (position: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (position) => {
    for (; next >= 0 && next < position; next = text.indexOf('\n', next + 1)) line++;
    return line;
  };
}

function readFields(
  text: string,
  from: number,
): { readonly fields: ReadonlyMap<string, string>; readonly end: number | null } {
  const fields = new Map<string, string>();
  let at = match(KEY, text, from)?.end ?? -1;
  while (at >= 0) {
    const name = match(NAME, text, at);
    if (!name) {
      const rest = match(/\s*[})]/y, text, at);
      return { fields, end: rest?.end ?? null };
    }
    const value = readValue(text, name.end);
    if (!value) break;
    fields.set(name.group.toLowerCase(), value.text);
    at = match(AFTER, text, value.end)?.end ?? -1;
  }
  return { fields, end: null };
}

/** In braces, in quotes, or bare. */
function readValue(text: string, from: number): { text: string; end: number } | null {
  if (text[from] === '{') {
    const end = endOfBraced(text, from + 1);
    return end === null ? null : { text: text.slice(from + 1, end - 1), end };
  }
  if (text[from] === '"') {
    const end = text.indexOf('"', from + 1);
    return end < 0 ? null : { text: text.slice(from + 1, end), end: end + 1 };
  }
  const bare = match(BARE, text, from);
  return bare && { text: bare.all, end: bare.end };
}

/** After the brace that closes what is open at `from`; null where none does. A backslash hides what follows it. */
function endOfBraced(text: string, from: number): number | null {
  const brace = /\\.|[{}]/gs;
  brace.lastIndex = from;
  for (let depth = 1, found = brace.exec(text); found; found = brace.exec(text)) {
    if (found[0] === '{') depth++;
    else if (found[0] === '}') depth--;
    if (depth === 0) return brace.lastIndex;
  }
  return null;
}

function match(pattern: RegExp, text: string, from: number): { all: string; group: string; end: number } | null {
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found && { all: found[0], group: found[1] ?? '', end: pattern.lastIndex };
}
