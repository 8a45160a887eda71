import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '../../tests/bench/growth.ts';
import { findPageData } from './page-data.ts';
import { samplePlayer, sampleWatchNext } from './watch-next.sample.ts';

describe('findPageData', () => {
  it('knows a watch-next response', () => {
    const response = sampleWatchNext();
    expect(findPageData(JSON.stringify(response))).toEqual({
      ok: true,
      value: { watchNext: response, player: undefined },
    });
  });

  it('knows a player response', () => {
    const response = samplePlayer();
    expect(findPageData(JSON.stringify(response))).toEqual({
      ok: true,
      value: { watchNext: undefined, player: response },
    });
  });

  it('finds both in a page', () => {
    const html = `<!DOCTYPE html><title>x - YouTube</title><script>var ytInitialPlayerResponse = ${JSON.stringify(samplePlayer())};</script><script>var ytInitialData = ${JSON.stringify(sampleWatchNext())};</script>`;
    expect(findPageData(html)).toEqual({ ok: true, value: { watchNext: sampleWatchNext(), player: samplePlayer() } });
  });

  const watchNext = sampleWatchNext();
  const player = samplePlayer();

  it.each([
    ['a request of the page before 2021', [{ page: 'watch' }, { playerResponse: player }, { response: watchNext }]],
    ['a request of today', [{ playerResponse: player }, { watchNextResponse: watchNext }]],
    ['what a navigation hands over', { page: 'watch', playerResponse: player, response: watchNext }],
    [
      'an event of navigation',
      { detail: { pageType: 'watch', response: { playerResponse: player, response: watchNext } } },
    ],
  ])('finds both in %s', (_, wrapped) =>
    expect(findPageData(JSON.stringify(wrapped))).toEqual({ ok: true, value: { watchNext, player } }),
  );

  it.each([
    ['deep', (n: number) => '['.repeat(n) + ']'.repeat(n)],
    ['wide', (n: number) => JSON.stringify(Array.from({ length: n }, () => [[[[{ response: {} }]]]]))],
  ])('does not search for ever in what is %s', (_, make) => {
    const texts = new Map([1000, 8000].map((n) => [n, make(n)]));
    expect(findPageData(make(1000)).ok).toBe(false);
    expect(growth((n) => void findPageData(texts.get(n) ?? ''), 1000)).toBeLessThan(LINEAR);
  });

  it('knows an answer that begins with the line against other sites', () => {
    expect(findPageData(`)]}'\n${JSON.stringify(player)}`)).toMatchObject({ ok: true, value: { player } });
  });

  it('finds neither in a page of YouTube that shows no video', () => {
    const html = '\n<html><body><form action="https://consent.youtube.com/save"></form></body></html>';
    expect(findPageData(html)).toEqual({ ok: true, value: { watchNext: undefined, player: undefined } });
  });

  it.each([
    '',
    'youtube',
    '{}',
    '[]',
    'null',
    '"videoDetails"',
    '{"contents":{}}',
    '{"videoDetails":',
    '<html>a page</html>',
  ])('%j is none of these', (text) =>
    expect(findPageData(text)).toMatchObject({ ok: false, problem: { code: 'page-data-unreadable' } }),
  );
});
