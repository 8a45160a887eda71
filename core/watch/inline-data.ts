import { type Json, parseJson } from '../base/json.ts';
import type { INLINE_PLAYER, INLINE_WATCH_NEXT } from './paths.ts';
import { readLiteral } from './script-literal.ts';

/** The variables in which a watch page carries its data. */
type InlineName = typeof INLINE_WATCH_NEXT | typeof INLINE_PLAYER;

/** A page cut off in mid-script still shows where its data began. */
const SCRIPT = /<script\b[^<>]*>([\s\S]*?)(?:<\/script\b|$)/gi;

/**
 * The value that an inline script of a saved page gives to a variable, as {@link readScriptData} reads it. Only scripts
 * are looked at: a title or description may hold the same words.
 */
export const readInlineData = (html: string, name: InlineName): Json =>
  readScripts(
    Array.from(html.matchAll(SCRIPT), ([, script = '']) => script),
    name,
  );

/** The same of a page whose scripts are at hand: the first of them that has it. */
export function readScripts(scripts: readonly string[], name: InlineName): Json {
  for (const script of scripts) {
    const value = readScriptData(script, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/**
 * The value that a script gives to a variable: an object literal (desktop) or a string that holds JSON (mobile; before
 * 2021 within `JSON.parse(…)`). Nothing is ever run. Undefined where there is none, or one that is cut off or not
 * JSON. A text within the script cannot be taken for it, because no quotation mark stands unescaped in one.
 */
function readScriptData(script: string, name: InlineName): Json {
  const assignment = new RegExp(String.raw`\b${name}(?:["']\])?\s*=\s*(?:JSON\.parse\(\s*)?(?=[{'"])`, 'g');
  while (assignment.exec(script)) {
    const start = assignment.lastIndex;
    const end = endOfValue(script, start);
    // Cut off: whatever follows is still inside it.
    if (end === null) break;
    const source = script.slice(start, end);
    const value = parseJson(source.startsWith('{') ? source : (readLiteral(source) ?? ''));
    if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) return value;
    assignment.lastIndex = end;
  }
  return undefined;
}

/**
 * The index behind the object or string literal at `start`, braces within strings not counted; null if it does not
 * end.
 */
function endOfValue(script: string, start: number): number | null {
  let depth = 0;
  let index = start;
  while (index < script.length) {
    const sign = script[index];
    if (sign === '"' || (sign === "'" && depth === 0)) index = endOfString(script, index);
    else index++;
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if (depth === 0) return index <= script.length ? index : null;
  }
  return null;
}

/** The index behind the string literal at `start`; beyond the end of the script if it does not end. */
function endOfString(script: string, start: number): number {
  const quote = script[start];
  let index = start + 1;
  while (index < script.length && script[index] !== quote) index += script[index] === '\\' ? 2 : 1;
  return index + 1;
}
