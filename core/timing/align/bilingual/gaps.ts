/** What the captions hold between two clauses that the text leaves out, as often as `rate`. */
export interface Gaps {
  readonly rate: number;
  /** Before the first clause it may be longer. */
  readonly isFirst: boolean;
}

/** Most gaps are a clause or a sentence, some are a passage: mean lengths in words, and the share of the short ones. */
const SHORT_WORDS = 12;
const LONG_WORDS = 150;
const FIRST_WORDS = 750;
const SHORT_SHARE = 0.7;

const staysOf = ({ isFirst }: Gaps): readonly [number, number] => [
  1 - 1 / SHORT_WORDS,
  1 - 1 / (isFirst ? FIRST_WORDS : LONG_WORDS),
];

/** Moves the first `size` masses, at places, to where they are after a gap, or none. */
export function moveAfterGaps(masses: Float64Array, size: number, gaps: Gaps): void {
  const [stayShort, stayLong] = staysOf(gaps);
  let [short, long, before] = [0, 0, 0];
  for (let p = 0; p < size; p++) {
    short = stayShort * short + (1 - stayShort) * before;
    long = stayLong * long + (1 - stayLong) * before;
    before = masses[p] as number;
    masses[p] = (1 - gaps.rate) * before + gaps.rate * (SHORT_SHARE * short + (1 - SHORT_SHARE) * long);
  }
}

/** The other way round: what being at each place is worth, if a gap may follow. */
export function moveBeforeGaps(worth: Float64Array, size: number, gaps: Gaps): void {
  const [stayShort, stayLong] = staysOf(gaps);
  let [short, long, after] = [0, 0, 0];
  for (let p = size - 1; p >= 0; p--) {
    short = stayShort * short + (1 - stayShort) * after;
    long = stayLong * long + (1 - stayLong) * after;
    after = worth[p] as number;
    worth[p] = (1 - gaps.rate) * after + gaps.rate * (SHORT_SHARE * short + (1 - SHORT_SHARE) * long);
  }
}
