const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:\n]|[^\s"{}[\],:]+/g;

/**
 * The 1-based line on which an item of a list begins, in valid JSON that is the list (`key` null) or an object that has
 * it; null where there is no such item. However deep the JSON is, it is walked through once.
 */
export function lineOfItem(text: string, key: string | null, index: number): number | null {
  const depthOfItems = key === null ? 1 : 2;
  let line = 1;
  let depth = 0;
  let item = 0;
  let isOurs = key === null;
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '\n') {
      line++;
      continue;
    }
    const isValue = !/^[\]},:]$/.test(token);
    if (isValue && isOurs && depth === depthOfItems && item === index) return line;
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (token === ':' && depth === 1 && key !== null) isOurs = last === JSON.stringify(key);
    else if (token === ',' && isOurs && depth === depthOfItems) item++;
    last = token;
  }
  return null;
}
