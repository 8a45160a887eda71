/**
 * The first chapter that a folded list of `size` rows shows. It stays where it is as long as the current chapter is
 * in the list, so that rows do not slide away under a pointer; else the current chapter becomes the second row.
 * @param last the first chapter shown until now
 */
export function firstShown(current: number, count: number, size: number, last: number): number {
  const latest = Math.max(0, count - size);
  const kept = Math.min(last, latest);
  if (current < 0 || (current >= kept && current < kept + size)) return kept;
  return Math.min(Math.max(0, current - (size > 1 ? 1 : 0)), latest);
}
