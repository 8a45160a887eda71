import type { Span, Transcript } from '../transcript/transcript.ts';
import { passageSpans } from './passage.ts';

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/**
 * The passages that are kept when more are added, in the order in which they were added; those that touch or overlap
 * become one, which counts as the latest.
 */
export function keptWith(transcript: Transcript, kept: readonly Span[], more: readonly Span[]): readonly Span[] {
  const all = passageSpans(transcript, [...kept, ...more]);
  const old = kept.filter((one) => all.some((other) => isSame(one, other)));
  return [...old, ...all.filter((one) => !old.some((other) => isSame(one, other)))];
}

export const keptWithout = (kept: readonly Span[], one: Span): readonly Span[] =>
  kept.filter((other) => !isSame(one, other));

/** Tells whether it is still about the same passages. */
export const passagesKey = (passages: readonly Span[]): string =>
  passages.map(({ start, end }) => `${start}-${end}`).join();
