import type { Anchor } from '../../transcript/talk.ts';

/**
 * Anchors of a stretch that was seen put in the place of those that were seen there before; what contradicts them in
 * time goes, too. All lists: in the order of the text, times ascending.
 */
export function joinAnchors(before: readonly Anchor[], latest: readonly Anchor[]): readonly Anchor[] {
  const first = latest[0];
  const last = latest.at(-1);
  if (!first || !last) return before;
  return [
    ...before.filter((a) => a.position < first.position && a.timeMs <= first.timeMs),
    ...latest,
    ...before.filter((a) => a.position > last.position && a.timeMs >= last.timeMs),
  ];
}
