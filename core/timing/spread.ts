/**
 * How far speech strays from what is expected between two known places, half as wide as an honest 90 % interval. Scaled
 * from a fit on three corpora (calls and lectures, 140 hours) to what pauses and habits leave open, so that on four
 * calls with anchors 15 s to 20 minutes apart, or none, 91 to 97 % of sentences begin within two sigma.
 */
const BASE_SECONDS = 0.12;
/** The shortest stretches that were looked at; what is missed in a shorter one is less. */
const BASE_FROM_SECONDS = 15;
const DRIFT = 0.435;
const LONG_SECONDS = 600;
const LONG_POWER = 0.65;

/**
 * A text that leaves a quarter of the speech out does so unevenly: on the bundled interview, leaving one chapter out
 * and placing it between its neighbours misses it by 12 s at the median, three times what the model says of
 * complete text.
 */
export const ABRIDGED_FACTOR = 3;

/** The surest thing there is: nobody marks a time by hand more closely. */
export const SUREST_SIGMA = 0.05;

export const toSigma = (uncertaintySeconds: number): number => uncertaintySeconds / 2;
export const toUncertainty = (sigmaSeconds: number): number => sigmaSeconds * 2;

const growth = (seconds: number): number => (1 + seconds / LONG_SECONDS) ** LONG_POWER;

/** Variance (s²) of the time that a stretch of text takes which should take `seconds`. */
export function walkVariance(seconds: number): number {
  return (DRIFT * growth(seconds)) ** 2 * Math.max(0, seconds);
}

/**
 * Variance (s²) at the fraction `u` (0 to 1) of a stretch whose two ends are known and `seconds` apart.
 */
export function bridgeVariance(u: number, seconds: number): number {
  if (u <= 0 || u >= 1 || seconds <= 0) return 0;
  const base = BASE_SECONDS * Math.min(1, seconds / BASE_FROM_SECONDS);
  return (base + DRIFT * Math.sqrt(u * (1 - u) * seconds) * growth(seconds)) ** 2;
}
