import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTalk, encodeTalk, entryOf } from './asset.ts';
import { draftTalk } from './draft.ts';
import type { Talk } from './talk.ts';

const talkOf = (text: string): Talk | null => draftTalk(text, null, () => 'f'.repeat(64)).talk;
const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const DIALOGUE = 'An introduction.\n\nAnn:\n\nWe go。我們走吧!\n\nBo:\n\nNo — not yet. Well...';

describe('the asset of a talk', () => {
  it('gives back the talk it was made of', () => {
    const talk = talkOf(DIALOGUE);
    expect(talk).not.toBeNull();
    expect(talk && decodeTalk(copy(encodeTalk(talk)))).toEqual(talk);
  });

  it('gives back any talk', () => {
    const pieces = fc.constantFrom('Ann:\n\n', 'Bo:\n\n', 'so we go. ', '我們走吧。', '\n\n', '— ', 'x');
    const document = fc.array(fc.oneof(pieces, fc.string())).map((parts) => parts.join(''));
    fc.assert(
      fc.property(document, (text) => {
        const talk = talkOf(text);
        if (talk) expect(decodeTalk(copy(encodeTalk(talk)))).toEqual(talk);
      }),
    );
  });

  it('is refused when anything in it is missing or wrong, and never throws', () => {
    const talk = talkOf(DIALOGUE);
    const asset = talk && encodeTalk(talk);
    const change = (value: unknown, path: readonly string[], to: unknown): unknown => {
      const [key, ...rest] = path;
      if (key === undefined) return to;
      const record = value as Record<string, unknown>;
      return { ...record, [key]: change(record[key], rest, to) };
    };
    for (const key of Object.keys(asset ?? {})) expect(decodeTalk(copy(change(asset, [key], undefined)))).toBeNull();
    for (const key of Object.keys(asset?.transcript ?? {})) {
      expect(decodeTalk(copy(change(asset, ['transcript', key], undefined)))).toBeNull();
    }
    for (const [path, to] of [
      [
        ['transcript', 'words'],
        [1, 500],
      ],
      [
        ['transcript', 'words'],
        [1, 'x'],
      ],
      [['transcript', 'turns'], [{ start: 0, speaker: 9 }]],
      [['transcript', 'sections'], [{ start: -1, title: '', kind: 'block' }]],
      [['transcript', 'textKind'], 'gossip'],
      [['videoId'], 'short'],
    ] as const) {
      expect(decodeTalk(copy(change(asset, path, to)))).toBeNull();
    }
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(decodeTalk(value)).toBeNull();
      }),
    );
  });
});

it('an entry holds what a list of talks shows', () => {
  const talk = talkOf(DIALOGUE);
  expect(talk && entryOf(talk)).toMatchObject({ title: '', chapterCount: 0, spokenLanguage: 'zh' });
});
