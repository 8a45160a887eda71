import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftTalk, PLACEHOLDER_ID } from './draft.ts';

const hash = () => '0'.repeat(64);

describe('draftTalk', () => {
  it('makes a talk of words alone', () => {
    const { talk, problems } = draftTalk('Ann: We go.\n\nAnn: We went.', null, hash);
    expect(problems).toEqual([]);
    expect(talk).toMatchObject({ videoId: PLACEHOLDER_ID, title: '', chapters: [], anchors: [] });
    expect(talk?.transcript).toMatchObject({ language: 'en', speakers: [{ name: 'Ann', role: null }] });
  });

  it.each([
    ['我們今天要說一說這件事。', 'zh'],
    ['これはペンです。', 'ja'],
    ['Мы начинаем.', 'ru'],
  ])('guesses the language of %s', (text, language) => {
    expect(draftTalk(text, null, hash).talk?.transcript.language).toBe(language);
  });

  it('takes times from the headings of a download, and a duration before any other', () => {
    const document =
      '# T\n\n## Метаданные\n\n- **Длительность:** 9:00\n\n## Содержание\n\n### [0:00](x) One\n\nwe go\n\n### [5:00](x&t=300s) Two\n\nwe went';
    const { talk, problems } = draftTalk(document, null, hash, 600_000);
    expect(problems.map((problem) => problem.code)).toEqual(['duration-mismatch']);
    expect(talk).toMatchObject({ title: 'T', durationMs: 600_000 });
    expect(talk?.chapters).toMatchObject([
      { title: 'One', startMs: 0, position: 0 },
      { title: 'Two', startMs: 300_000, position: 6 },
    ]);
    expect(talk?.anchors).toMatchObject([{ position: 6, timeMs: 301_400, source: 'chapter' }]);
  });

  it('never throws, and keeps every visible character of what it takes for speech', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const talk = draftTalk(text, null, hash).talk;
        expect(talk?.durationMs ?? 1).toBeGreaterThan(0);
      }),
    );
  });
});
