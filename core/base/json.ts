/**
 * Readers for JSON that nobody has checked: they never throw and never trust a type. A missing or wrong value is
 * `undefined`.
 */
export type Json = unknown;

/** Follows keys and indices down into a value; undefined as soon as one of them is not there. */
export function at(value: Json, ...path: readonly (string | number)[]): Json {
  let here: Json = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, Json>)[step];
  }
  return here;
}

export const asString = (value: Json): string | undefined => (typeof value === 'string' ? value : undefined);

/** A finite number; YouTube writes some numbers as decimal strings, which count. */
export function asNumber(value: Json): number | undefined {
  if (typeof value !== 'number' && (typeof value !== 'string' || !/^-?\d+(?:\.\d+)?$/.test(value))) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

export const asBoolean = (value: Json): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

export const asArray = (value: Json): readonly Json[] => (Array.isArray(value) ? value : []);

/** JSON.parse that answers undefined where it would throw. */
export function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
