import { describe, expect, it } from 'vitest';
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
