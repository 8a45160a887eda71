import { load as loadGlossary } from 'virtual:glossary/index';
import { load } from 'virtual:seeds/index';
import type { ReadTalk } from '../../components/panel-view.ts';
import { decodeTalk } from '../../core/transcript/asset.ts';

/** Reads a bundled talk; for a Chinese one with what tells the simplified forms of its characters. */
export const readTalk: ReadTalk = async (videoId) => {
  const talk = decodeTalk((await load[videoId]?.())?.default);
  if (!talk || !/^zh\b/.test(talk.transcript.language)) return talk && { talk };
  const { decodeGlossary } = await import('../../core/timing/align/bilingual/glossary.ts');
  const glossary = decodeGlossary((await loadGlossary(videoId)).default);
  return glossary ? { talk, form: glossary.fold } : { talk };
};
