import { asString, at, type Json } from '../../core/base/json.ts';
import { readLearnt } from '../../core/reading/kept-captions.ts';
import type { WorkNews } from '../../core/reading/sharpen.ts';
import { LEARN_STAGES } from '../../core/timing/learn-job.ts';
import type { Transcript } from '../../core/transcript/transcript.ts';

/**
 * What passes between the panel and the worker that learns times from captions, one job a worker: the panel posts a
 * `LearnJob`, the worker answers with these. What was learnt comes in the form in which it is kept, and is read as
 * distrustfully: it was made of text that nobody has checked.
 */
export type WorkMessage =
  | { readonly kind: 'stage'; readonly stage: (typeof LEARN_STAGES)[number] }
  | { readonly kind: 'learnt'; readonly learnt: Json }
  | { readonly kind: 'refused'; readonly detail: string };

/** More than any sentence of the aligner has. */
const MAX_DETAIL = 500;

/** What came from the worker, or null if it is none of its messages. */
export function readWorkMessage(value: unknown, transcript: Transcript): WorkNews | null {
  switch (at(value, 'kind')) {
    case 'stage': {
      const stage = LEARN_STAGES.find((one) => one === at(value, 'stage'));
      return stage ? { kind: 'stage', stage } : null;
    }
    case 'learnt': {
      const learnt = readLearnt(at(value, 'learnt'), transcript);
      return learnt && { kind: 'learnt', learnt };
    }
    case 'refused': {
      const detail = asString(at(value, 'detail'))?.slice(0, MAX_DETAIL);
      return detail ? { kind: 'refused', detail } : null;
    }
    default:
      return null;
  }
}
