import { asArray, asString, at, type Json } from '../base/json.ts';
import { RUN_TEXT, TEXT_CONTENT, TEXT_RUNS, TEXT_SIMPLE } from './paths.ts';

/** The text of a YouTube text node, `{simpleText}`, `{runs: [{text}]}` or `{content}`; null where there is none. */
export function readText(node: Json): string | null {
  const simple = asString(at(node, ...TEXT_SIMPLE));
  if (simple !== undefined) return simple;
  const runs = asArray(at(node, ...TEXT_RUNS)).map((run) => asString(at(run, ...RUN_TEXT)) ?? '');
  return runs.length > 0 ? runs.join('') : (asString(at(node, ...TEXT_CONTENT)) ?? null);
}
