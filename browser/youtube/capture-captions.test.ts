// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import type { CaptionAnswer } from '../../core/watch/page-captions.ts';
import { captureCaptions } from './capture-captions.ts';
import { playerWithCaptions, type SampleTrack, VIDEO } from './player-with-captions.sample.ts';

const BODY = '{"events":[]}';
const AUTOMATIC: SampleTrack = { languageCode: 'en', kind: 'asr' };
const MANUAL: SampleTrack = { languageCode: 'en' };
const FRENCH: SampleTrack = { languageCode: 'fr' };
const GERMAN_OF_ENGLISH: SampleTrack = { languageCode: 'en', translationLanguage: { languageCode: 'de' } };

type Sample = ReturnType<typeof playerWithCaptions>;

let answers: CaptionAnswer[] = [];

/** Captures until all is done, and answers what was told. */
async function capture(
  { player, page }: Sample,
  languages: readonly string[] = ['en'],
): Promise<CaptionAnswer | undefined> {
  captureCaptions(player, {
    videoId: asVideoId(VIDEO) as VideoId,
    languages,
    tell: (answer) => void answers.push(answer),
    page,
  });
  await vi.advanceTimersByTimeAsync(8000);
  expect(answers.length).toBeLessThanOrEqual(1);
  return answers[0];
}

beforeEach(() => {
  answers = [];
  (window as { happyDOM?: { setURL(url: string): void } }).happyDOM?.setURL(`https://www.youtube.com/watch?v=${VIDEO}`);
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

describe('captureCaptions', () => {
  it('switches captions on, takes what the player gets, and switches them off', async () => {
    const sample = playerWithCaptions([MANUAL], () => BODY);
    expect(await capture(sample)).toEqual({
      found: { from: 'player', language: 'en', kind: 'manual', translated: false, body: BODY },
      why: null,
    });
    expect(sample.state.story).toEqual(['en', 'off']);
    expect(sample.asked).toHaveLength(1);
  });

  it('chooses the track that is wanted where the player remembers another, and goes back to that', async () => {
    const sample = playerWithCaptions(
      [FRENCH, AUTOMATIC, MANUAL],
      ({ searchParams }) => searchParams.get('lang') + BODY,
    );
    expect((await capture(sample))?.found).toMatchObject({ language: 'en', kind: 'manual', body: `en${BODY}` });
    expect(sample.state).toMatchObject({ on: false, track: FRENCH });
  });

  it.each([
    ['the track that is wanted', MANUAL],
    ['another', FRENCH],
    ['a machine translation', GERMAN_OF_ENGLISH],
  ])('leaves captions on as they were: %s', async (_, track) => {
    const sample = playerWithCaptions([MANUAL, FRENCH], () => BODY);
    Object.assign(sample.state, { loaded: true, on: true, track });
    sample.state.got.add(track);
    expect((await capture(sample))?.found).toMatchObject({ language: 'en', translated: false });
    expect(sample.state).toMatchObject({ on: true, track });
  });

  it('lets a player that has the track already ask for it anew', async () => {
    const sample = playerWithCaptions([MANUAL], () => BODY);
    sample.state.got.add(MANUAL);
    expect((await capture(sample))?.found).toMatchObject({ language: 'en', body: BODY });
    expect(sample.state.on).toBe(false);
  });

  it('takes a translation into a language that is wanted, where the track itself does not come', async () => {
    const sample = playerWithCaptions([MANUAL, FRENCH], ({ searchParams }) =>
      searchParams.has('tlang') ? BODY : undefined,
    );
    sample.state.track = GERMAN_OF_ENGLISH;
    expect((await capture(sample, ['en', 'de']))?.found).toMatchObject({ language: 'de', translated: true });
    expect(sample.state).toMatchObject({ on: false, track: GERMAN_OF_ENGLISH });
  });

  it('says that YouTube refuses, and does not ask again', async () => {
    const sample = playerWithCaptions([AUTOMATIC], () => '');
    expect(await capture(sample)).toEqual({ found: null, why: 'empty' });
    expect(sample.asked).toHaveLength(1);
  });

  it('gives up when nothing comes, with all as it was found', async () => {
    const sample = playerWithCaptions([FRENCH, MANUAL], () => undefined);
    expect(await capture(sample)).toEqual({ found: null, why: 'no-answer' });
    expect(sample.state).toMatchObject({ on: false, track: FRENCH });
  });

  it('takes captions of no other video, and leaves the choice of the next one alone', async () => {
    const sample = playerWithCaptions([FRENCH, MANUAL], () => BODY);
    setTimeout(() => Object.assign(sample.state, { videoId: 'BBBBBBBBBBB', track: FRENCH }), 10);
    expect(await capture(sample)).toEqual({ found: null, why: 'no-answer' });
    expect(sample.state.on).toBe(false);
  });

  it('asks for nothing while an advertisement plays, of a video without captions, or in no language that there is', async () => {
    for (const [change, why, languages] of [
      [{ presenting: 2 }, 'advertisement', ['en']],
      [{}, 'none-offered', ['zh']],
    ] as const) {
      const sample = playerWithCaptions([MANUAL], () => BODY);
      Object.assign(sample.state, change);
      expect(await capture(sample, languages)).toEqual({ found: null, why });
      expect([sample.asked, sample.state.story]).toEqual([[], []]);
      answers = [];
    }
    expect(await capture(playerWithCaptions([], () => BODY))).toEqual({ found: null, why: 'none-offered' });
  });

  it('says so when an advertisement has begun meanwhile', async () => {
    const sample = playerWithCaptions([MANUAL], () => undefined);
    setTimeout(() => Object.assign(sample.state, { presenting: 2 }), 1000);
    expect(await capture(sample)).toEqual({ found: null, why: 'advertisement' });
  });

  it('switches them on by loading them where there is no other way', async () => {
    const sample = playerWithCaptions([FRENCH, MANUAL], () => BODY);
    Reflect.deleteProperty(sample.player, 'toggleSubtitles');
    expect((await capture(sample))?.found).toMatchObject({ language: 'en', kind: 'manual' });
    expect(sample.state.on).toBe(false);
  });

  it('finds an automatic track in the list of the player alone', async () => {
    const sample = playerWithCaptions([FRENCH, AUTOMATIC], () => BODY);
    Reflect.deleteProperty(sample.player, 'getPlayerResponse');
    expect((await capture(sample))?.found).toMatchObject({ language: 'en', kind: 'asr' });
    expect(sample.state).toMatchObject({ on: false, track: FRENCH });
  });

  it('sees by the track whether captions are on, where nothing else says so', async () => {
    const sample = playerWithCaptions([FRENCH, MANUAL], () => BODY);
    Reflect.deleteProperty(sample.player, 'isSubtitlesOn');
    Object.assign(sample.state, { loaded: true, on: true });
    expect((await capture(sample))?.found).toMatchObject({ language: 'en' });
    expect(sample.state).toMatchObject({ on: true, track: FRENCH });
  });

  it('gives up at a player without methods', async () => {
    const { page } = playerWithCaptions([], () => BODY);
    expect(await capture({ player: {}, page } as Sample)).toEqual({ found: null, why: 'no-answer' });
  });

  it('ends when it is told to, without a word, and leaves all as it was found', async () => {
    const sample = playerWithCaptions([FRENCH, MANUAL], () => undefined);
    Object.assign(sample.state, { loaded: true, on: true });
    const { player, page } = sample;
    const open = page.XMLHttpRequest.prototype.open;
    const end = captureCaptions(player, {
      videoId: asVideoId(VIDEO) as VideoId,
      languages: ['en'],
      tell: (answer) => void answers.push(answer),
      page,
    });
    expect(page.XMLHttpRequest.prototype.open).not.toBe(open);
    await vi.advanceTimersByTimeAsync(700);
    end();
    expect(page.XMLHttpRequest.prototype.open).toBe(open);
    await vi.advanceTimersByTimeAsync(8000);
    expect(answers).toEqual([]);
    expect(sample.state).toMatchObject({ on: true, track: FRENCH });
    expect(vi.getTimerCount()).toBe(0);
  });
});
