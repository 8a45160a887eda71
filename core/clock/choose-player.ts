/** A video element that may be the one that plays the video of the page. */
export interface Candidate {
  /** Place among the ways in which such a page marks its player, 0 the surest; -1 for an element with no mark. */
  readonly rank: number;
  readonly displayed: boolean;
  /** It knows what it plays. */
  readonly ready: boolean;
  /** In square pixels. Costly: asked for only where nothing else decides. */
  readonly area: number;
}

export interface ChoiceRules {
  /** The page surely plays a video: without a marked player that is displayed, the largest one without a mark is it. */
  readonly unmarked: boolean;
  /** The player may be marked and not be displayed: it has not been laid out yet, or only its sound is wanted. */
  readonly hidden: boolean;
}

/**
 * Which of the elements plays the video of the page; null for none. Among marked ones the surest mark decides, then
 * that it is ready, then its size, then the order in the document.
 */
export function choosePlayer<T extends Candidate>(candidates: readonly T[], rules: ChoiceRules): T | null {
  const marked = candidates.filter(({ rank }) => rank >= 0).sort(compare);
  const shown = marked.find(({ displayed }) => displayed);
  if (shown) return shown;
  const unmarked = rules.unmarked ? candidates.filter(({ rank, ready }) => rank < 0 && ready) : [];
  const largest = unmarked.sort(compare).find(({ displayed, area }) => displayed && area > 0);
  return largest ?? (rules.hidden ? (marked[0] ?? null) : null);
}

const compare = (a: Candidate, b: Candidate): number =>
  a.rank - b.rank || Number(b.ready) - Number(a.ready) || b.area - a.area;
