import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeTalk, encodeTalk } from '../../core/transcript/asset.ts';
import { spanCount } from '../../core/transcript/transcript.ts';
import { errorsOf, formatProblem, loadSeeds } from './load.ts';

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));
const seeds = loadSeeds(SEEDS);
const talkOf = (id: string) => {
  const talk = seeds.find((seed) => seed.id === id)?.talk;
  if (!talk) throw new Error(`no talk ${id}`);
  return talk;
};
const documentOf = (id: string, name: string) => readFileSync(join(SEEDS, id, name), 'utf8');

/** The words of a text, told apart as simply as can be: runs of letters and digits, and single ideographs. */
const words = (text: string): string[] => text.match(/\p{scx=Han}|(?:(?!\p{scx=Han})[\p{L}\p{N}])+/gu) ?? [];

/** The speech of each document, taken out by hand-written marks that no reader of the program uses. */
const SPEECH: Readonly<Record<string, () => string>> = {
  '3k89FMJhZ00': () => documentOf('3k89FMJhZ00', 'document.md').split('(00:00 - 03:00) []')[1] ?? '',
  tEzs3VHyBDM: () => {
    const body = documentOf('tEzs3VHyBDM', 'document.txt').split('(11 сегментов)')[1]?.split('Другие видео')[0] ?? '';
    return body
      .split(/\n+/)
      .filter((line) => line.length > 60)
      .join('\n');
  },
  jPluSXJpdrA: () => {
    const body = documentOf('jPluSXJpdrA', 'document.txt').split('enjoy~')[1] ?? '';
    return body.replace(/^(?:Sonya Huang|Pat Grady|Noam Brown|Hunter Lightman|Ilge Akkaya):$/gm, '');
  },
};

describe('the bundled seeds', () => {
  it('have no problems', () => {
    expect(seeds.flatMap((seed) => seed.problems.map(formatProblem))).toEqual([]);
  });

  it.each(Object.keys(SPEECH))('%s: no word of speech is lost or invented', (id) => {
    const expected = words(SPEECH[id]?.() ?? '');
    expect(expected.length).toBeGreaterThan(600);
    expect(words(talkOf(id).transcript.text)).toEqual(expected);
  });

  it.each([
    ['3k89FMJhZ00', { sections: 1, kind: 'block', chapters: 0, turns: 0, speakers: 0 }],
    ['jPluSXJpdrA', { sections: 21, kind: 'chapter', chapters: 21, turns: 97, speakers: 5 }],
    ['tEzs3VHyBDM', { sections: 11, kind: 'chapter', chapters: 11, turns: 0, speakers: 0 }],
  ])('%s has the sections, turns and speakers of its document', (id, expected) => {
    const { chapters, transcript } = talkOf(id);
    const { sections, turns, speakers } = transcript;
    const [first] = sections;
    const counts = { sections: sections.length, kind: first?.kind, chapters: chapters.length };
    expect({ ...counts, turns: turns.length, speakers: speakers.length }).toEqual(expected);
    expect(chapters.filter((chapter) => chapter.position === null)).toEqual([]);
  });

  it.each([
    ['3k89FMJhZ00', 'Mark Chen', 'description'],
    ['tEzs3VHyBDM', 'openai.com/index/learning-to-reason-with-llms', 'description'],
    ['tEzs3VHyBDM', 'Ctrl', null],
    ['jPluSXJpdrA', 'enjoy', 'introduction'],
    ['jPluSXJpdrA', '幸運的是', 'introduction'],
    ['jPluSXJpdrA', '深度|OpenAI o1 模型研究團隊', 'introduction'],
  ] as const)('%s: "%s" is not speech', (id, words, place) => {
    const { about, transcript } = talkOf(id);
    expect(transcript.text).not.toContain(words);
    if (place === 'description') expect(about.description).toContain(words);
    if (place === 'introduction') expect(about.introduction.join('\n')).toContain(words);
  });

  it.each(seeds.map((seed) => seed.id))('%s comes back from its asset', (id) => {
    expect(decodeTalk(JSON.parse(JSON.stringify(encodeTalk(talkOf(id)))))).toEqual(talkOf(id));
  });

  it.each([
    ['tEzs3VHyBDM', 'so how long have you guys been working on this'],
    ['tEzs3VHyBDM', "for example if you ask what's the capital of Italy"],
    ['jPluSXJpdrA', '比如,如果我問你「不丹的首都是哪裡?」,你可以花兩年的時間思考,但這不會提高你的正確率。'],
    ['3k89FMJhZ00', 'Are there any times for you all'],
  ])('%s: a sentence begins "%s"', (id, opening) => {
    const { text, sentences } = talkOf(id).transcript;
    expect([...sentences.starts].some((start) => text.startsWith(opening, start))).toBe(true);
  });

  it.each(seeds.map((seed) => seed.id))('%s has no wall of text', (id) => {
    const { text, paragraphs } = talkOf(id).transcript;
    for (let i = 0; i < spanCount(paragraphs); i++) {
      const paragraph = text.slice(paragraphs.starts[i], paragraphs.ends[i]);
      const ideographs = paragraph.match(/\p{scx=Han}/gu)?.length ?? 0;
      expect(paragraph.split(' ').length + ideographs / 2.2).toBeLessThan(100);
    }
  });
});

describe('a broken seed', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'seeds-'));
    cpSync(join(SEEDS, '3k89FMJhZ00'), join(directory, '3k89FMJhZ00'), { recursive: true });
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const file = (name: string) => join(directory, '3k89FMJhZ00', name);
  const edit = (name: string, from: string, to: string) => {
    const text = readFileSync(file(name), 'utf8');
    expect(text).toContain(from);
    writeFileSync(file(name), text.replace(from, to));
  };
  const complaints = () => errorsOf(loadSeeds(directory)).map((p) => `${p.file}:${p.line} ${p.code}`);

  it('is sound before it is broken', () => expect(complaints()).toEqual([]));

  it.each([
    ['a field', () => edit('facts.json', '196', '"196"'), ['seeds/3k89FMJhZ00/facts.json:6 facts-field']],
    [
      'a wrong id',
      () => edit('facts.json', '3k89FMJhZ00', '3k89FMJhZ01'),
      ['seeds/3k89FMJhZ00/facts.json:null video-id-mismatch', 'seeds/3k89FMJhZ00/document.md:null video-id-mismatch'],
    ],
    ['no facts', () => rmSync(file('facts.json')), ['seeds/3k89FMJhZ00/facts.json:null facts-unreadable']],
    ['no document', () => rmSync(file('document.md')), ['seeds/3k89FMJhZ00/document.md:null text-unreadable']],
    [
      'two documents',
      () => writeFileSync(file('document.txt'), 'so'),
      ['seeds/3k89FMJhZ00/document.md:null text-unreadable'],
    ],
    [
      'bytes that are no text',
      () => writeFileSync(file('document.md'), Uint8Array.of(0xc3, 0x28)),
      ['seeds/3k89FMJhZ00/document.md:null text-unreadable'],
    ],
    [
      'a folder that is no id',
      () => mkdirSync(join(directory, 'talk')),
      [
        'seeds/talk/:null video-id-invalid',
        'seeds/talk/document.md:null text-unreadable',
        'seeds/talk/facts.json:null facts-unreadable',
      ],
    ],
  ])('is reported with its file: %s', (_, breakIt, expected) => {
    breakIt();
    expect(complaints()).toEqual(expected);
  });
});
