import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VideoId } from '../../core/base/video-id.ts';
import { type CaptionAnswer, MAX_CAPTIONS_LENGTH, readCaptionAnswer } from '../../core/watch/page-captions.ts';
import {
  MAX_ANSWER_LENGTH,
  type Question,
  readCaptions,
  readDataAnswer,
  readMethodsAnswer,
  readPlayerAnswer,
  readQuestion,
  writeCaptions,
  writeQuestion,
} from './bridge.ts';

const ID = 'tEzs3VHyBDM';
const SAID = { videoId: ID, inline: false, presenting: 1, live: false, currentTime: 12.3456, duration: 1333 };
const READ = {
  videoId: ID,
  inline: false,
  presenting: 'content',
  live: false,
  mediaMs: 12_346,
  durationMs: 1_333_000,
};

describe('readPlayerAnswer', () => {
  it.each([
    ['a player that plays', SAID, READ],
    ['an advertisement', { ...SAID, presenting: 2 }, { ...READ, presenting: 'advertisement' }],
    ['another device', { ...SAID, presenting: 3 }, { ...READ, presenting: 'remote' }],
    ['a preview', { ...SAID, inline: true }, { ...READ, inline: true }],
    ['a player without a video', { ...SAID, videoId: '', duration: 0 }, { ...READ, videoId: null, durationMs: null }],
    [
      'a player whose every method is gone',
      {},
      { videoId: null, inline: false, presenting: null, live: null, mediaMs: null, durationMs: null },
    ],
    [
      'values of the wrong type',
      { videoId: 7, inline: 'no', presenting: '1', live: 0, currentTime: null, duration: [1] },
      { videoId: null, inline: false, presenting: null, live: null, mediaMs: null, durationMs: null },
    ],
    ['times that are none', { ...SAID, currentTime: -1, duration: 1e9 }, { ...READ, mediaMs: null, durationMs: null }],
  ])('reads %s', (_, said, read) => expect(readPlayerAnswer(JSON.stringify(said))).toEqual(read));

  it.each([
    ['nothing', undefined],
    ['an object in place of text', SAID],
    ['text that is not JSON', '{"videoId":'],
    ['JSON that is no object', '7'],
    ['more than any player would say', JSON.stringify({ ...SAID, more: 'x'.repeat(MAX_ANSWER_LENGTH) })],
  ])('takes %s for no answer', (_, detail) => expect(readPlayerAnswer(detail)).toBeNull());
});

describe('readDataAnswer', () => {
  it('hands over what there is, unread', () => {
    expect(readDataAnswer('{"watchNext":{"a":1},"player":null}')).toEqual({ watchNext: { a: 1 }, player: null });
    expect(readDataAnswer('{}')).toEqual({ watchNext: undefined, player: undefined });
    expect(readDataAnswer('null')).toBeNull();
  });
});

describe('readMethodsAnswer', () => {
  it('knows no method but those asked for', () => {
    expect(readMethodsAnswer('["getDuration","alert"]', ['getVideoData', 'getDuration'])).toEqual(['getDuration']);
    expect(readMethodsAnswer('{"length":3}', ['getVideoData'])).toBeNull();
  });
});

describe('readQuestion', () => {
  it.each<readonly [Question]>([
    ['player'],
    ['data'],
    ['inline'],
    ['methods'],
    [{ ask: 'captions', videoId: ID as VideoId, languages: ['en', 'zh-Hans'], nonce: 'a-1' }],
    [{ ask: 'no-captions' }],
  ])('reads what was asked: %j', (question) => expect(readQuestion(writeQuestion(question))).toEqual(question));

  it.each([
    ['a word that is no question', 'weather'],
    ['captions of no video', '{"ask":"captions","nonce":"a"}'],
    ['captions that nobody can be told of', `{"ask":"captions","videoId":"${ID}","nonce":"<b>"}`],
    ['an object in place of text', { ask: 'no-captions' }],
  ])('takes %s for none', (_, detail) => expect(readQuestion(detail)).toBeNull());
});

describe('readCaptions', () => {
  const FOUND: CaptionAnswer = {
    found: { from: 'player', language: 'en', kind: 'asr', translated: false, body: '{"events":[]}\n"more"' },
    why: null,
  };

  it('reads captions as they came, and why there are none', () => {
    expect(readCaptions(writeCaptions('n', FOUND), 'n')).toEqual(FOUND);
    expect(readCaptionAnswer(readCaptions(writeCaptions('n', FOUND), 'n'))).toEqual(FOUND);
    expect(readCaptions(writeCaptions('n', { found: null, why: 'empty' }), 'n')).toEqual({ found: null, why: 'empty' });
  });

  it.each([
    ['the answer to another question', writeCaptions('m', FOUND)],
    ['text without a body', '{"nonce":"n","found":null,"why":"empty"}'],
    ['a head that is too long', writeCaptions('n', FOUND).replace('{', `{"more":"${'x'.repeat(1000)}",`)],
    ['more than is read', writeCaptions('n', FOUND) + 'x'.repeat(MAX_CAPTIONS_LENGTH + 1000)],
    ['no text', 7],
  ])('takes %s for none', (_, detail) => expect(readCaptions(detail, 'n')).toBeNull());
});

describe('every reader of the bridge', () => {
  it('takes whatever a page may forge without throwing', () => {
    const said = fc.record({ videoId: fc.anything(), presenting: fc.anything(), duration: fc.anything() });
    const forged = fc.oneof(
      fc.anything(),
      fc.json(),
      said.map((value) => fc.stringify(value)),
    );
    fc.assert(
      fc.property(forged, (detail) => {
        const answer = readPlayerAnswer(detail);
        if (answer?.videoId) expect(answer.videoId).toMatch(/^[\w-]{11}$/);
        for (const ms of [answer?.mediaMs, answer?.durationMs]) expect((ms ?? 0) >= 0).toBe(true);
        readDataAnswer(detail);
        readMethodsAnswer(detail, ['getDuration']);
        readCaptions(detail, 'n');
        readQuestion(detail);
      }),
      { numRuns: 2000 },
    );
  });
});
