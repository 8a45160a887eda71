import { asArray, asString, at, type Json } from '../base/json.ts';

/** The text of a YouTube text node, `{simpleText}`, `{runs: [{text}]}` or `{content}`; null where there is none. */
export function readText(node: Json): string | null {
  const simple = asString(at(node, 'simpleText'));
  if (simple !== undefined) return simple;
  const runs = asArray(at(node, 'runs')).map((run) => asString(at(run, 'text')) ?? '');
  return runs.length > 0 ? runs.join('') : (asString(at(node, 'content')) ?? null);
}
