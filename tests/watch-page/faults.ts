/**
 * Ways to spoil what a page publishes about its video, asked for in the address: `/watch?v=ID&standin=missing`. What
 * plays and what is drawn stay right.
 *
 * - `missing`: no inline data, and the player's data methods answer null
 * - `malformed`: values of the wrong type everywhere
 * - `truncated`: the inline scripts are cut off in the middle; the methods answer an empty object
 * - `other-video`: the data of another video
 * - `chapters-differ`: right data, but every chapter after the first starts 7 s later than the seed says
 * - `unlinked`: the times in the description are no links
 * - `methods-throw`: right inline data, and the player's data methods throw
 */
export const FAULTS = [
  'missing',
  'malformed',
  'truncated',
  'other-video',
  'chapters-differ',
  'unlinked',
  'methods-throw',
] as const;

export type Fault = (typeof FAULTS)[number];

export const CHAPTERS_DIFFER_BY_SECONDS = 7;

/** The fault that an address asks for, or null. */
export function faultOf(url: URL): Fault | null {
  const asked = url.searchParams.get('standin');
  return FAULTS.find((fault) => fault === asked) ?? null;
}

/** The value with every leaf replaced by one of another type, and every list by an object or the other way round. */
export function malformed(value: unknown): unknown {
  if (typeof value === 'string') return value.length % 2 === 0 ? { text: value } : -1;
  if (typeof value === 'number') return 'NaN';
  if (typeof value === 'boolean') return null;
  if (Array.isArray(value)) return { length: 1e9, 0: malformed(value[0]) };
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, malformed(inner)]));
  }
  return [];
}

/** The value with no `commandRuns` anywhere: descriptions keep their text and lose their links. */
export function withoutLinks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLinks);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'commandRuns');
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutLinks(inner)]));
}
