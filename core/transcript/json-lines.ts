const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|\n|[^\s{}[\]:,"]+/g;

interface Level {
  readonly path: string;
  readonly isList: boolean;
  index: number;
  key: string | null;
}

const unquote = (token: string): string => {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
};

/**
 * The 1-based line on which each value of a valid JSON text begins, by its path (`chapters/3/opensAt`): so that a
 * complaint about a value can name its line.
 */
export function jsonLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const open: Level[] = [];
  let line = 1;
  for (const [token] of text.matchAll(TOKEN)) {
    const level = open.at(-1);
    if (token === '\n') line++;
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (level?.isList) level.index++;
      else if (level) level.key = null;
    } else if (token !== ':') {
      if (level && !level.isList && level.key === null && token.startsWith('"')) {
        level.key = unquote(token);
        continue;
      }
      const step = level ? (level.isList ? String(level.index) : (level.key ?? '')) : '';
      const path = level?.path ? `${level.path}/${step}` : step;
      if (!lines.has(path)) lines.set(path, line);
      if (token === '{' || token === '[') open.push({ path, isList: token === '[', index: 0, key: null });
    }
  }
  return lines;
}

/** The line of a syntax error as the engine's message names it (`line 3` or `position 57`); null where it does not. */
export function lineOfJsonError(text: string, message: string): number | null {
  const line = /\bline (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /\bposition (\d+)/.exec(message)?.[1];
  return position ? text.slice(0, Number(position)).split('\n').length : null;
}
