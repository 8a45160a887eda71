import type { Json } from '../base/json.ts';

/** In a path: every element of a list. */
export const EACH = '*';

/** Longer than a description may be (5,000 characters are at most twice as many UTF-16 units). */
const MAX_TEXT = 10_000;
const MAX_ELEMENTS = 1000;

/**
 * A copy of the texts, numbers and booleans that stand at the ends of these paths, and nothing else. Text beyond
 * {@link MAX_TEXT} and elements beyond {@link MAX_ELEMENTS} are cut. Undefined where there is nothing. Getters of a
 * hostile value may throw; plain data does not.
 */
export function prune(value: Json, paths: readonly (readonly string[])[]): Json {
  if (paths.some((path) => path.length === 0)) return leaf(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const within = (step: string) => paths.filter((path) => path[0] === step).map((path) => path.slice(1));
  if (Array.isArray(value)) {
    const inner = within(EACH);
    // What is dropped leaves a hole, so that the others keep their index.
    return inner.length === 0 ? undefined : value.slice(0, MAX_ELEMENTS).map((one) => prune(one, inner) ?? null);
  }
  const kept: Record<string, Json> = {};
  for (const step of new Set(paths.map(([first = '']) => first))) {
    if (!Object.hasOwn(value, step)) continue;
    const inner = prune((value as Record<string, Json>)[step], within(step));
    if (inner !== undefined) kept[step] = inner;
  }
  return kept;
}

function leaf(value: Json): Json {
  if (typeof value === 'string') return value.slice(0, MAX_TEXT);
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
