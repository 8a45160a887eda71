import { describe, expect, it } from 'vitest';
import { compileTalk } from './compile.ts';
import { type Facts, readFacts } from './facts.ts';
import { speakerAt } from './transcript.ts';

const HASH = 'abcdef0123456789'.repeat(4);

function factsWith(changes: object): Facts {
  const base = {
    videoId: 'abcdefghij1',
    title: 'A talk',
    channel: 'A channel',
    published: '2024-01-02',
    language: 'en',
  };
  const more = { durationSeconds: 60, textKind: 'transcript', source: 'a page' };
  const { facts, problems } = readFacts(JSON.stringify({ ...base, ...more, ...changes }, null, 1));
  if (!facts) throw new Error(problems.map((problem) => problem.detail).join('\n'));
  return facts;
}

const DERIVED = 'derived: by hand';
const compile = (document: string, changes: object = {}) => compileTalk(document, factsWith(changes), () => HASH);
const codes = (document: string, changes: object = {}) =>
  compile(document, changes).problems.map(({ code, where, line }) => `${code} ${where}:${line}`);

const MARKDOWN = `# A talk

## Метаданные

- **YouTube:** https://www.youtube.com/watch?v=abcdefghij1
- **Длительность:** 1:00
- **Просмотры:** 1,234

## Описание

About it.

## Содержание

### [0:00](x) Opening

We begin here. It goes on to

### [0:30](x&t=30s) Middle

the end of this. Then we stop.
`;

const CHAPTERS = [
  { title: 'Opening', startSeconds: 0 },
  { title: 'middle', startSeconds: 30, uncertaintySeconds: 2 },
];

describe('compileTalk', () => {
  const { talk, problems } = compile(MARKDOWN, {
    chapters: CHAPTERS,
    speech: { firstWordSeconds: 5, lastWordSeconds: 55 },
  });

  it('puts document and facts together', () => {
    expect(problems).toEqual([]);
    expect(talk?.transcript).toMatchObject({
      videoId: 'abcdefghij1',
      version: 'abcdef0123456789',
      text: 'We begin here. It goes on to\nthe end of this. Then we stop.',
      sections: [
        { start: 0, title: 'Opening', kind: 'chapter' },
        { start: 29, title: 'middle', kind: 'chapter' },
      ],
      turns: [],
    });
    expect(talk?.chapters).toEqual([
      { title: 'Opening', startMs: 0, uncertaintyMs: 0, position: 0 },
      { title: 'middle', startMs: 30_000, uncertaintyMs: 2000, position: 29 },
    ]);
    expect(talk?.about).toMatchObject({
      description: 'About it.',
      views: 1234,
      likes: null,
      source: 'a page',
      introduction: [],
    });
  });

  it('anchors the ends of the speech and the chapters but not the start of the video', () => {
    expect(talk?.anchors).toEqual([
      { position: 0, timeMs: 5000, uncertaintyMs: 1000, basis: 'estimated', source: 'edge' },
      { position: 29, timeMs: 31_400, uncertaintyMs: 2200, basis: 'derived', source: 'chapter' },
      { position: 58, timeMs: 55_000, uncertaintyMs: 1000, basis: 'estimated', source: 'edge' },
    ]);
  });

  it.each([
    ['without a basis', {}, true, 'derived'],
    ['unverified', {}, false, 'estimated'],
    ['unverified but derived', { basis: DERIVED }, false, 'derived'],
  ])('tells how a chapter %s was found', (_, more, chaptersVerified, basis) => {
    const chapters = [CHAPTERS[0], { ...CHAPTERS[1], ...more }];
    expect(compile(MARKDOWN, { chapters, chaptersVerified }).talk?.anchors[0]).toMatchObject({ basis });
  });

  it('places published phrases', () => {
    const anchors = [
      {
        phrase: 'then we',
        seconds: 50,
        uncertaintySeconds: 4,
        basis: 'first caption line that starts at or after 0:50',
      },
    ];
    expect(compile(MARKDOWN, { chapters: CHAPTERS, anchors }).talk?.anchors[1]).toEqual({
      position: 46,
      timeMs: 52_000,
      uncertaintyMs: 2000,
      basis: 'derived',
      source: 'published',
    });
  });
});

const BLOCKS = MARKDOWN.replace('Opening', 'Segment 1 (00:00 - 00:30)').replace('Middle', 'Segment 2 (00:30 - 01:00)');

describe('a document of clock blocks', () => {
  it('has one section without a title, and the time of a later block', () => {
    const { talk, problems } = compile(BLOCKS);
    expect(problems).toEqual([]);
    expect(talk?.transcript.sections).toEqual([{ start: 0, title: '', kind: 'block' }]);
    expect(talk?.anchors).toEqual([
      { position: 29, timeMs: 32_000, uncertaintyMs: 2000, basis: 'derived', source: 'published' },
    ]);
  });

  it('takes chapters by what they open with, in mid-paragraph', () => {
    const chapters = [
      { title: 'Opening', startSeconds: 0 },
      { title: 'On', startSeconds: 20, opensAt: 'goes  on' },
      { title: 'Unplaced', startSeconds: 40 },
    ];
    const { talk, problems } = compile(BLOCKS, { chapters });
    expect(problems).toEqual([]);
    expect(talk?.chapters.map((chapter) => chapter.position)).toEqual([0, 18, null]);
    expect(talk?.transcript.sections.map((section) => section.start)).toEqual([0, 18]);
    expect([...(talk?.transcript.paragraphs.starts ?? [])]).toEqual([0, 18, 29]);
  });
});

const DIALOGUE = 'A headline\n\nAnn:\n\nWe go. 「So we do.」\n\nAnn:\n\nYes.\n\nBo:\n\nNo.';

describe('a dialogue', () => {
  it('has speakers with roles, and turns of the same name one after the other', () => {
    const chapters = [
      { title: 'One', startSeconds: 0 },
      { title: 'Two', startSeconds: 30, opensAt: 'So we do' },
    ];
    const { talk, problems } = compile(DIALOGUE, { speakers: ['Bo (guest)', 'Ann'], chapters });
    expect(problems).toEqual([]);
    const transcript = talk?.transcript;
    expect(transcript?.text).toBe('We go. 「So we do.」\nYes.\nNo.');
    expect(transcript?.turns).toEqual([
      { start: 0, speaker: 1 },
      { start: 19, speaker: 1 },
      { start: 24, speaker: 0 },
    ]);
    expect(transcript && speakerAt(transcript, 24)).toEqual({ name: 'Bo', role: 'guest' });
    expect(talk?.chapters[1]?.position).toBe(7);
    expect(talk?.about.introduction).toEqual(['A headline']);
  });
});

describe('the checks', () => {
  it('finds no speech', () => {
    expect(compile('…\n\n—')).toMatchObject({
      talk: null,
      problems: [{ code: 'text-empty', where: 'text', line: 1 }],
    });
  });

  const opening = CHAPTERS[0];
  it.each([
    ['another video', MARKDOWN.replace('abcdefghij1', 'abcdefghij2'), {}, 'video-id-mismatch text:null'],
    ['another duration', MARKDOWN.replace('1:00', '1:03'), {}, 'duration-mismatch text:null'],
    ['another title', MARKDOWN.replace('A talk', 'A walk'), {}, 'title-mismatch text:null'],
    ['an empty section', MARKDOWN.replace(/the end.*/, ''), {}, 'section-empty text:19'],
    ['a heading that is no chapter', MARKDOWN, { chapters: [opening] }, 'chapter-without-time text:19'],
    [
      'a chapter that is no heading',
      MARKDOWN,
      { chapters: [...CHAPTERS, { title: 'End', startSeconds: 40 }] },
      'chapter-missing facts:20',
    ],
    [
      'an opening that is nowhere',
      BLOCKS,
      { chapters: [opening, { title: 'B', startSeconds: 5, opensAt: 'no' }] },
      'phrase-not-found facts:15',
    ],
    [
      'chapters out of order',
      MARKDOWN,
      { chapters: [{ ...opening, startSeconds: 31 }, CHAPTERS[1]] },
      'time-out-of-order facts:15',
    ],
    [
      'a chapter after the end',
      MARKDOWN,
      { chapters: [opening, { ...CHAPTERS[1], startSeconds: 61 }] },
      'time-outside-video facts:15',
    ],
    [
      'two chapters in one place',
      BLOCKS,
      { chapters: [opening, { title: 'B', startSeconds: 5, opensAt: 'We begin' }] },
      'section-empty facts:15',
    ],
    [
      'speech after the end',
      BLOCKS,
      { speech: { firstWordSeconds: 1, lastWordSeconds: 70 } },
      'time-outside-video facts:null',
    ],
    [
      'speech that ends before it begins',
      BLOCKS,
      { speech: { firstWordSeconds: 9, lastWordSeconds: 8 } },
      'time-out-of-order facts:null',
    ],
    ['a speaker nobody knows', DIALOGUE, { speakers: ['Ann'] }, 'speaker-unknown text:13'],
    ['a name without words', DIALOGUE.replace('Yes.', ''), { speakers: ['Ann', 'Bo'] }, 'section-empty text:7'],
  ])('find %s', (_, document, changes, code) => {
    expect(codes(document, changes)).toContain(code);
  });

  it('find a pace that is not that of the rest', () => {
    const text = Array.from({ length: 100 }, (_, i) => `word${i}`).join(' ');
    const anchors = [10, 30, 50, 70, 72].map((n, i) => ({
      phrase: `word${n}`,
      seconds: 10 * (i + 1),
      basis: 'published',
    }));
    expect(codes(text, { anchors })).toEqual(['anchor-implausible facts:31']);
  });
});
