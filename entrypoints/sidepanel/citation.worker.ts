import { serveCitationWork } from '../../browser/citation-work/worker-end.ts';

serveCitationWork(self);
