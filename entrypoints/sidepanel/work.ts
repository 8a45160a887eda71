import { load as loadGlossary } from 'virtual:glossary/index';
import { workIn } from '../../browser/caption-work/panel-end.ts';

/** Work on captions; a Chinese text has its glossary loaded for it. */
export const work = workIn(
  () => new Worker(new URL('./captions.worker.ts', import.meta.url), { type: 'module' }),
  async ({ videoId, language }) => (/^zh\b/.test(language) ? (await loadGlossary(videoId)).default : null),
);
