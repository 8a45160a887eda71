import { serveCaptionWork } from '../../browser/caption-work/worker-end.ts';

serveCaptionWork(self);
