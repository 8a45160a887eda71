import { writeLearnt } from '../../core/reading/kept-captions.ts';
import { learnFromCaptions } from '../../core/timing/learn.ts';
import type { LearnJob } from '../../core/timing/learn-job.ts';
import type { WorkMessage } from './messages.ts';

/** The worker's own scope, as far as it is used. */
interface Scope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: WorkMessage): void;
}

/** Does the one job that the panel posts. Only the panel can: a worker belongs to who opened it. */
export function serveCaptionWork(scope: Scope): void {
  scope.onmessage = ({ data }) => {
    const job = data as LearnJob;
    const result = learnFromCaptions(job, (stage) => scope.postMessage({ kind: 'stage', stage }));
    if (result.ok) {
      scope.postMessage({ kind: 'learnt', learnt: writeLearnt(result.value, job.transcript.version) });
    } else scope.postMessage({ kind: 'refused', detail: result.problem.detail });
  };
}
