import { fileURLToPath } from 'node:url';
import { type KnownOfVideo, NOTHING_KNOWN, type TalkTimes, talkTimes } from '../../core/timing/talk-times.ts';
import type { Talk } from '../../core/transcript/talk.ts';
import type { FoundChapters } from '../../core/watch/found-chapters.ts';
import { loadSeeds } from './load.ts';

const SEEDS = loadSeeds(fileURLToPath(new URL('../../seeds', import.meta.url))).flatMap(({ talk }) => talk ?? []);
const seed = (id: string): Talk => SEEDS.find(({ videoId }) => videoId === id) as Talk;

/** The bundled talks, for tests. */
export const EXTENDED_CUT = seed('tEzs3VHyBDM');
export const INTERVIEW = seed('jPluSXJpdrA');
export const SHORT_CUT = seed('3k89FMJhZ00');

export const timesOf = (talk: Talk, known: Partial<KnownOfVideo>): TalkTimes =>
  talkTimes(talk, { ...NOTHING_KNOWN, ...known });

export const creator = (list: FoundChapters['list']): FoundChapters => ({ kind: 'creator', source: 'data', list });

/** A page's list: the talk's chapters, every one after the first this much later. */
export const laterBy = (talk: Talk, ms: number): FoundChapters['list'] =>
  talk.chapters.map(({ title, startMs }, i) => ({ title, startMs: i === 0 ? startMs : startMs + ms }));

export const positionOf = (talk: Talk, title: string): number =>
  talk.chapters.find((chapter) => chapter.title === title)?.position ?? Number.NaN;
