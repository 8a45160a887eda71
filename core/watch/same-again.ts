/** Something that a page draws bit by bit, as it was last seen. */
export interface Sighting {
  /** What was there, as text; null where nothing was. */
  readonly text: string | null;
  readonly sinceMs: number;
}

export const NOT_SEEN: Sighting = { text: null, sinceMs: 0 };

/** A page draws its list of chapters row by row, without a sign that it is whole. */
const SAME_AGAIN_MS = 500;

/**
 * What is seen now, at a moment of any steady clock. It is believed when it has stayed the same for half a second;
 * until then it is to be looked at again after `againInMs`, null where there is nothing.
 */
export function sightAgain(
  before: Sighting,
  text: string | null,
  nowMs: number,
): { readonly sighting: Sighting; readonly believed: boolean; readonly againInMs: number | null } {
  const sighting = text === before.text ? before : { text, sinceMs: nowMs };
  const leftMs = SAME_AGAIN_MS - (nowMs - sighting.sinceMs);
  const believed = text !== null && leftMs <= 0;
  return { sighting, believed, againInMs: text === null || believed ? null : leftMs };
}
