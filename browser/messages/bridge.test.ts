import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ANSWER_LENGTH, readDataAnswer, readMethodsAnswer, readPlayerAnswer } from './bridge.ts';

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
      }),
      { numRuns: 2000 },
    );
  });
});
