import { toSigma } from '../spread.ts';
import type { Timeline } from '../timeline.ts';
import type { TextIndex } from './text-index.ts';

/** The times may be wrong altogether: a video that was cut, or another one. */
const DISTRUST = 0.2;
/** A caption stands for some seconds. */
const SIGMA_SECONDS = 3;

/** How likely each token is at a moment by what is known of the times: 1 on average over the text. */
export function priorWeights(prior: Timeline, { tokens }: TextIndex, mediaMs: number): (token: number) => number {
  const speechSeconds = (prior.speechEndMs - prior.speechStartMs) / 1000;
  return (token) => {
    const position = tokens.starts[token] as number;
    const sigma = Math.hypot(SIGMA_SECONDS, toSigma(prior.uncertaintyAt(position) / 1000));
    const away = (mediaMs - prior.timeAt(position)) / 1000 / sigma;
    const density = Math.exp((-away * away) / 2) / (sigma * Math.sqrt(2 * Math.PI));
    return DISTRUST + (1 - DISTRUST) * density * speechSeconds;
  };
}
