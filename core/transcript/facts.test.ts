import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFacts } from './facts.ts';

const FACTS = {
  videoId: 'abcdefghij1',
  title: 'A talk',
  channel: 'A channel',
  published: '2024-02-29',
  durationSeconds: 600,
  language: 'en',
  textKind: 'manual captions',
  source: 'a page',
};

const read = (changes: object) => readFacts(JSON.stringify({ ...FACTS, ...changes }, null, 1));
const codes = (changes: object) => read(changes).problems.map(({ code, line }) => ({ code, line }));

describe('readFacts', () => {
  it('reads the smallest facts, with what follows from them', () => {
    const { facts, problems } = read({});
    expect(problems).toEqual([]);
    expect(facts).toMatchObject({
      durationMs: 600_000,
      spokenLanguage: 'en',
      textKind: 'manual-captions',
      abridged: false,
    });
    expect(facts).toMatchObject({
      series: null,
      speech: null,
      chapters: [],
      anchors: [],
      speakers: [],
      chaptersVerified: true,
    });
  });

  it('reads every field', () => {
    const { facts, problems } = read({
      spokenLanguage: 'zh-Hant',
      series: 'A series',
      chaptersVerified: false,
      speakers: ['Ann Lee (host)', 'Bo'],
      speech: { firstWordSeconds: 7, lastWordSeconds: 590.5, basis: 'by ear' },
      chapters: [{ title: 'One', startSeconds: 0, uncertaintySeconds: 2.5, opensAt: 'so', basis: 'derived: by hand' }],
      notes: ['A note.'],
    });
    expect(problems).toEqual([]);
    expect(facts?.speakers).toEqual([
      { name: 'Ann Lee', role: 'host' },
      { name: 'Bo', role: null },
    ]);
    expect(facts?.speech).toEqual({ firstWordMs: 7000, lastWordMs: 590_500, uncertaintyMs: 1000 });
    expect(facts?.chapters).toMatchObject([
      { title: 'One', startMs: 0, uncertaintyMs: 2500, opensAt: 'so', derived: true },
    ]);
    expect(facts).toMatchObject({
      spokenLanguage: 'zh-Hant',
      chaptersVerified: false,
      series: 'A series',
      notes: ['A note.'],
    });
  });

  it.each([
    ['automatic captions', 'automatic-captions', false],
    ['human translation, abridged', 'translation', true],
    ['transcript', 'transcript', false],
  ])('reads the text kind %s', (textKind, kind, abridged) => {
    expect(read({ textKind }).facts).toMatchObject({ textKind: kind, abridged });
  });

  it.each([
    ['first caption line that starts at or after this minute', 62_000, 2000, 'derived'],
    ['published beside the phrase', 60_000, 4000, 'derived'],
    ['estimated', 60_000, 4000, 'estimated'],
  ])('reads an anchor of the basis "%s"', (basis, timeMs, uncertaintyMs, kind) => {
    const anchors = [{ phrase: 'so we', seconds: 60, uncertaintySeconds: 4, basis }];
    expect(read({ anchors }).facts?.anchors).toMatchObject([{ phrase: 'so we', timeMs, uncertaintyMs, basis: kind }]);
  });

  it.each([
    [{ videoId: 'short' }, 'video-id-invalid', 2],
    [{ title: ' ' }, 'facts-field', 3],
    [{ published: '2023-02-29' }, 'facts-field', 5],
    [{ durationSeconds: '600' }, 'facts-field', 6],
    [{ durationSeconds: 0 }, 'facts-field', 6],
    [{ language: 'not a language' }, 'facts-field', 7],
    [{ textKind: 'captions' }, 'facts-field', 8],
    [{ textKind: 'transcript, shortened' }, 'facts-field', 8],
    [{ speakers: 'Ann' }, 'facts-field', 10],
    [{ speakers: ['Ann', 5] }, 'facts-field', 12],
    [{ chaptersVerified: 'yes' }, 'facts-field', 10],
    [{ speech: { firstWordSeconds: 1 } }, 'facts-field', 10],
    [{ chapters: [{ title: 'One', startSeconds: -1 }] }, 'facts-field', 13],
    [{ anchors: [{ phrase: 'so', seconds: 5, basis: 'heard' }] }, 'facts-field', 14],
    [{ chapter: [] }, 'facts-unknown-field', 10],
  ])('names the line of %j', (changes, code, line) => {
    expect(codes(changes)).toEqual([{ code, line }]);
  });

  it('collects all complaints, and gives no facts', () => {
    const { facts, problems } = read({ videoId: 5, title: null, chapters: [{}, { title: 'Two', startSeconds: 5 }] });
    expect(facts).toBeNull();
    expect(problems).toHaveLength(4);
  });

  it('gives facts with a field that nothing reads', () => {
    expect(read({ likes: 5 }).facts).not.toBeNull();
  });

  it.each([
    ['{\n"a": 1,\n}', 3],
    ['[]', 1],
    ['', null],
  ])('refuses %j', (text, line) => {
    const { facts, problems } = readFacts(text);
    expect(facts).toBeNull();
    expect(problems[0]?.code).toBe('facts-unreadable');
    if (line !== null) expect(problems[0]?.line).toBe(line);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { facts, problems } = readFacts(text);
        expect(facts === null).toBe(problems.some((problem) => problem.code !== 'facts-unknown-field'));
      }),
    );
  });

  it('never throws, whatever stands in a field', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(FACTS), 'chapters', 'anchors', 'speech', 'notes'),
        fc.jsonValue(),
        (key, value) => {
          expect(() => read({ [key]: value })).not.toThrow();
        },
      ),
    );
  });
});
