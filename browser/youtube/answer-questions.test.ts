// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import { samplePlayer, sampleWatchNext } from '../../core/watch/watch-next.sample.ts';
import { ANSWER_EVENT, CAPTIONS_EVENT, QUESTION_EVENT, readCaptions, writeQuestion } from '../messages/bridge.ts';
import { answerQuestions, answerTo } from './answer-questions.ts';
import { playerWithCaptions, VIDEO } from './player-with-captions.sample.ts';

/** The methods of a player that plays, as the page's own world has them on its root. */
const player = {
  getVideoData: () => ({ video_id: 'Ab-_123456w', title: 'On Maps', isLive: false }),
  isInline: () => false,
  getPresentingPlayerType: () => 1,
  getCurrentTime: () => 12.5,
  getDuration: () => 600,
  getWatchNextResponse: sampleWatchNext,
  getPlayerResponse: samplePlayer,
};
const broken = Object.fromEntries(
  Object.keys(player).map((name) => [
    name,
    () => {
      throw new TypeError('g.Xa is undefined');
    },
  ]),
);

describe('the bridge', () => {
  it('says what plays, and calls each method on its player', () => {
    const bound = { ...player, at: 99, getCurrentTime: (): number => bound.at };
    expect(answerTo('player', bound)).toEqual({
      videoId: 'Ab-_123456w',
      live: false,
      inline: false,
      presenting: 1,
      currentTime: 99,
      duration: 600,
    });
  });

  it('hands over what is read of the page data, in few kilobytes', () => {
    const answer = JSON.stringify(answerTo('data', player));
    expect(answer).toContain('Ab-_123456w');
    expect(answer.length).toBeLessThan(2000);
  });

  it('hands over what the document came with, whatever its player says', () => {
    Object.assign(globalThis, { ytInitialData: sampleWatchNext(), ytInitialPlayerResponse: samplePlayer() });
    expect(answerTo('inline', broken)).toEqual(answerTo('data', player));
    Object.assign(globalThis, { ytInitialData: undefined, ytInitialPlayerResponse: 'cut off' });
    expect(JSON.stringify(answerTo('inline', player))).toBe('{}');
  });

  it('listens for captions when it is asked to, and says so at once', async () => {
    const heard = new Promise((resolve) =>
      document.addEventListener(CAPTIONS_EVENT, (event) => resolve((event as CustomEvent).detail), { once: true }),
    );
    const question = {
      ask: 'captions',
      videoId: asVideoId('Ab-_123456w') as VideoId,
      languages: ['zh'],
      nonce: 'n',
    } as const;
    expect(answerTo(writeQuestion(question), player)).toBe(true);
    expect(readCaptions(await heard, 'n')).toEqual({ found: null, why: 'none-offered' });
    expect(answerTo(writeQuestion({ ask: 'no-captions' }), player)).toBe(true);
  });

  it('asks anew only when captions are as they were found, so that they end as the reader had them', async () => {
    vi.useFakeTimers();
    const { player: sample, state } = playerWithCaptions([{ languageCode: 'fr' }, { languageCode: 'en' }], () => '{}');
    const ask = () =>
      answerTo(
        writeQuestion({ ask: 'captions', videoId: asVideoId(VIDEO) as VideoId, languages: ['en'], nonce: 'n' }),
        sample,
      );
    for (const ms of [900, 100, 2000, 12_000]) {
      ask();
      await vi.advanceTimersByTimeAsync(ms);
    }
    expect(state).toMatchObject({ on: false, track: { languageCode: 'fr' } });
    vi.useRealTimers();
  });

  it('says which methods are there', () => {
    expect(answerTo('methods', { getDuration: () => 0, getVideoData: 'not one' })).toEqual(['getDuration']);
  });

  it.each([
    ['without methods', {}],
    ['whose methods throw', broken],
    ['that is no player', null],
    ['that is not there', undefined],
  ])('says nothing of a player %s', (_, root) => {
    expect(JSON.stringify(answerTo('player', root))).toBe('{}');
    expect(JSON.stringify(answerTo('data', root))).toBe('{}');
  });

  it('answers no other question', () => {
    fc.assert(
      fc.property(fc.anything(), (question) => {
        if (!['player', 'data', 'inline', 'methods'].includes(question as string))
          expect(answerTo(question, player)).toBeUndefined();
      }),
    );
  });

  it('is silent where it does not know the question, so that another may answer', () => {
    answerQuestions();
    const answers: string[] = [];
    document.addEventListener(ANSWER_EVENT, (event) => answers.push(String((event as CustomEvent).detail)));
    const ask = (detail: string) => document.body.dispatchEvent(new CustomEvent(QUESTION_EVENT, { detail }));
    ask('player');
    ask('weather');
    expect(answers).toEqual(['{}']);
    expect([QUESTION_EVENT, ANSWER_EVENT]).toEqual([expect.stringMatching(/-\d+$/), expect.stringMatching(/-\d+$/)]);
  });
});
