import { lastAtOrBefore } from '../base/binary-search.ts';
import type { Anchor } from '../transcript/talk.ts';
import type { Transcript } from '../transcript/transcript.ts';

/** Words that a reader heard at a moment of the video: an anchor by ear. */
export interface Heard {
  readonly position: number;
  /** Milliseconds of the video that plays. */
  readonly mediaMs: number;
}

/** Nobody marks a moment by ear more closely. */
export const BY_EAR_MS = 500;
/** Two moments nearer than this say nothing of the pace between them: the later word corrects the earlier one. */
const APART_MS = 10_000;

export const heardAnchor = ({ position, mediaMs }: Heard): Anchor => ({
  position,
  timeMs: mediaMs,
  uncertaintyMs: BY_EAR_MS,
  basis: 'measured',
  source: 'reader',
});

/** What is heard at a position: the first word that begins there or later. */
export function heardAt({ words }: Transcript, position: number, mediaMs: number): Heard {
  const first = lastAtOrBefore(words.ends, position) + 1;
  return { position: Math.max(position, words.starts[first] ?? position), mediaMs: Math.round(mediaMs) };
}

/**
 * The moments heard until now and a new one, in the order of the text. Those that cannot be true together with the
 * new one are dropped.
 */
export function withHeard(heard: readonly Heard[], next: Heard): Heard[] {
  const fits = (old: Heard): boolean =>
    (old.mediaMs - next.mediaMs) * Math.sign(old.position - next.position) >= APART_MS;
  return [...heard.filter(fits), next].sort((a, b) => a.position - b.position);
}
