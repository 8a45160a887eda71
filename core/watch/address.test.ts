import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PageKind, readAddress } from './address.ts';
import { readPasted } from './pasted-address.ts';

const ID = 'Ab-_123456w';

/** Addresses of each kind, with the id below or, after `!`, with none. A kind without examples does not compile. */
const EXAMPLES: Readonly<Record<PageKind, readonly string[]>> = {
  watch: [
    `https://www.youtube.com/watch?v=${ID}`,
    `http://youtube.com/watch?v=${ID}`,
    `HTTPS://WWW.YouTube.COM/watch?v=${ID}`,
    `https://m.youtube.com/watch?v=${ID}`,
    `https://music.youtube.com/watch?v=${ID}&list=RDAMVM1234567`,
    `https://www.youtube.com:443/watch?v=${ID}`,
    `https://www.youtube.com/watch?app=desktop&v=${ID}&v=ZZZZZZZZZZZ`,
    `https://www.youtube.com/watch/?v=${ID}`,
    `https://www.youtube.com/watch_popup?v=${ID}`,
    `https://www.youtube.com/movie?v=${ID}`,
    `https://www.youtube.com/watch?v=${ID}#comments`,
    `https://www.youtube.com/watch?v=${ID}?feature=share`,
    `https://www.youtube.com/watch/${ID}`,
    `https://www.youtube.com/w/${ID}`,
    `https://www.youtubekids.com/watch?v=${ID}`,
    `https://youtu.be/${ID}`,
    `https://youtu.be/${ID}?si=ZZZZZZZZZZZ`,
    `https://y2u.be/${ID}/`,
    `https://www.youtube.com/attribution_link?a=ZZZZZZZZZZZ&u=%2Fwatch%3Fv%3D${ID}%26feature%3Dshare`,
    `https://www.youtube.com/attribution_link?u=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D${ID}`,
    `https://www.youtube.com/tv#/watch?v=${ID}`,
    `https://www.youtube.com/tv?env_x=1#/watch/video/control?v=${ID}`,
    `https://www.youtube.com/#!/watch?v=${ID}`,
    `https://m.youtube.com/?hl=fr#%2Fwatch%3Fv%3D${ID}`,
    `https://www.youtube.com/watch?&v=${ID}`,
    `https://www.youtube.com/watch?si=ZZZZZZZZZZZZZZZZ&v=${ID}`,
    `https://tv.youtube.com/watch/${ID}?vp=0gEEEgIwAQ`,
    '!https://www.youtube.com/watch',
    '!https://www.youtube.com/watch?v=',
    '!https://www.youtube.com/watch?v=short',
    `!https://www.youtube.com/watch?v=&v=${ID}`,
    `!https://www.youtube.com/watch?list=${ID}`,
  ],
  shorts: [`https://www.youtube.com/shorts/${ID}`, `https://m.youtube.com/shorts/${ID}?feature=share`],
  live: [`https://www.youtube.com/live/${ID}`, `https://www.youtube.com/live/${ID}?si=ZZZZZZZZZZZ`],
  embed: [
    `https://www.youtube.com/embed/${ID}`,
    `https://www.youtube-nocookie.com/embed/${ID}?start=30`,
    `https://www.youtube.com/v/${ID}&hl=en`,
    `https://www.youtube.com/e/${ID}`,
    `https://youtube.googleapis.com/v/${ID}`,
    '!https://www.youtube.com/embed/videoseries?list=PLabcdefghijk',
    '!https://www.youtube.com/embed/live_stream?channel=UCabcdefghijklmnopqrstuv',
  ],
  clip: ['!https://www.youtube.com/clip/UgkxU2HSeGL_NvmDJ-nQJrlLwllwMDBdGZFs'],
  playlist: ['!https://www.youtube.com/playlist?list=PLabcdefghijk'],
  channel: [
    '!https://www.youtube.com/@name',
    '!https://www.youtube.com/@name/videos',
    '!https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
    '!https://www.youtube.com/c/name/about',
    '!https://www.youtube.com/user/live',
  ],
  'channel-live': [
    '!https://www.youtube.com/@name/live',
    '!https://www.youtube.com/@%E3%81%82/live/',
    '!https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv/live',
    '!https://www.youtube.com/c/name/live',
    '!https://www.youtube.com/user/name/live?t=5',
  ],
  'live-chat': [`!https://www.youtube.com/live_chat?v=${ID}`, `!https://www.youtube.com/live_chat_replay?v=${ID}`],
  home: ['!https://www.youtube.com/', '!https://m.youtube.com', '!https://www.youtube.com?gl=DE'],
  search: [`!https://www.youtube.com/results?search_query=${ID}`],
  feed: ['!https://www.youtube.com/feed/subscriptions'],
  other: [
    `!https://www.youtube.com/source/${ID}/shorts`,
    `!https://www.youtube.com/watch${ID}`,
    `!https://www.youtube.com/redirect?q=https%3A%2F%2Fexample.org%2Fwatch%3Fv%3D${ID}`,
    `!https://studio.youtube.com/video/${ID}/edit`,
    '!https://www.youtube.com/attribution_link?a=ZZZZZZZZZZZ',
    `!https://www.youtube.com/attribution_link?u=%2Fattribution_link%3Fu%3D%252Fwatch%253Fv%253D${ID}`,
    '!https://www.youtube.com/constructor/ZZZZZZZZZZZ',
    '!https://youtu.be/',
  ],
  none: [
    `!https://youtube.com.evil.example/watch?v=${ID}`,
    `!https://notyoutube.com/watch?v=${ID}`,
    `!https://example.org/https://www.youtube.com/watch?v=${ID}`,
    `!https://www.youtube.com@example.org/watch?v=${ID}`,
    `!https://example.org\\@www.youtube.com/watch?v=${ID}`,
    `!https://www.youtube.com\\@example.org/watch?v=${ID}`,
    `!https://www.youtube.com/attribution_link?u=https%3A%2F%2Fexample.org%2Fwatch%3Fv%3D${ID}`,
    `!ftp://www.youtube.com/watch?v=${ID}`,
    `!javascript:youtube.com/watch?v=${ID}`,
    '!about:blank',
    '!',
  ],
};

const CASES = Object.entries(EXAMPLES).flatMap(([page, urls]) =>
  urls.map((url) => ({ page, url: url.replace(/^!/, ''), videoId: url.startsWith('!') ? null : ID })),
);

describe('readAddress', () => {
  it.each(CASES)('$url is $page', ({ url, page, videoId }) => {
    expect(readAddress(url, 'strict')).toMatchObject({ page, videoId });
    expect(readPasted(url)).toMatchObject({ page, videoId });
  });

  it('claims every example for one kind only', () => {
    expect(new Set(CASES.map(({ url }) => url)).size).toBe(CASES.length);
  });

  it.each([
    [ID, 'watch'],
    [`  ${ID}\n`, 'watch'],
    [`vnd.youtube:${ID}`, 'watch'],
    [`VND.YouTube://${ID}?t=5`, 'watch'],
    [`vnd.youtube://www.youtube.com/watch?v=${ID}`, 'watch'],
    [`vnd.youtube.launch:${ID}`, 'watch'],
    [`youtube.com/watch?v=${ID}`, 'watch'],
    [`//youtu.be/${ID}`, 'watch'],
    [`https://www.youtube.com/watch?feature=x&amp;v=${ID}`, 'watch'],
    [`https://www.youtube.com/watch?feature=x&amp;amp;v=${ID}`, 'watch'],
    [`https://www.youtube.com/?v=${ID}&feature=x`, 'watch'],
    [`//www.YouTube.com/watch?v=${ID}`, 'watch'],
    [`https://www.youtube.com/watch?v=${ID}-`, 'watch'],
    [`https://youtu.be/${ID}%5D`, 'watch'],
    [`https://www.youtube.com/v/${ID}%26hl%3Den`, 'embed'],
    [`https://www.youtube.com/watch?v=${ID})`, 'watch'],
    [`https://www.youtube.com/watch?v=${ID}whatever`, 'watch'],
    [`https://www.youtube.com/shorts/${ID}whatever`, 'shorts'],
  ])('%j has an id in a paste box, not on a page', (url, page) => {
    expect(readPasted(url)).toMatchObject({ page, videoId: ID });
    expect(readAddress(url, 'strict').videoId).toBeNull();
  });

  it.each([
    'https://www.youtube.com/embed/videoseries?v=1',
    'https://www.youtube.com/?v=short',
    'https://hooktube.com/watch?v=ZZZZZZZZZZZ',
    'https://googleads.g.doubleclick.net/aclk?video_id=ZZZZZZZZZZZ&adurl=http://www.youtube.com/watch%3Fv%3DZZZZZZZZZZZ',
    'videoseries',
    'live_stream',
    `${ID}x`,
    `look: ${ID}`,
    'vnd.youtube:',
    'vnd.youtube:short',
  ])('%j is no id in a paste box either', (text) => expect(readPasted(text).videoId).toBeNull());

  it.each([
    ['?t=90', 90],
    ['?t=90s', 90],
    ['?t=1m30s', 90],
    ['?t=1h2m3s', 3723],
    ['?t=2h', 7200],
    ['?start=30', 30],
    ['?si=ZZZZZZZZZZZ&t=0', 0],
    ['?t=&start=7', 7],
    ['#t=1m30s', 90],
    ['?feature=x#start=5', 5],
    ['?t=10#t=20', 10],
    ['', null],
    ['?t=', null],
    ['?t=abc', null],
    ['?t=-5', null],
    ['?t=1s2m', null],
    ['?t=99999999999999999999', null],
    ['?t=%E0%A4%A', null],
    ['?at=5', null],
  ])('starts %s at %j s', (rest, seconds) => {
    const { startMs } = readAddress(`https://youtu.be/${ID}${rest}`, 'strict');
    expect(startMs).toBe(seconds === null ? null : seconds * 1000);
  });

  it('takes the start of a wrapped address and none where no video is named', () => {
    const wrapped = `https://www.youtube.com/attribution_link?t=1&u=%2Fwatch%3Fv%3D${ID}%26t%3D5s`;
    expect(readAddress(wrapped, 'strict').startMs).toBe(5000);
    expect(readAddress(`https://www.youtube.com/tv#/watch?v=${ID}&t=9`, 'strict').startMs).toBe(9000);
    expect(readAddress('https://www.youtube.com/@name/live?t=5', 'strict').startMs).toBeNull();
  });

  it('never throws, and names an id only as eleven characters of what was given', () => {
    const start = fc.constantFrom('', 'https://', 'https://www.youtube.com/', 'https://youtu.be/', 'vnd.youtube:');
    const word = fc.constantFrom(...'watch?v= embed/ # & / ? %2F%3F attribution_link?u= tv#/ @ t='.split(' '), ID);
    const piece = fc.oneof(word, fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(
        start,
        fc.array(piece),
        fc.constantFrom('strict' as const, 'lenient' as const),
        (base, rest, mode) => {
          const url = base + rest.join('');
          const { videoId, startMs } = mode === 'strict' ? readAddress(url, mode) : readPasted(url);
          if (videoId !== null) expect(videoId).toMatch(/^[\w-]{11}$/);
          if (startMs !== null) expect(Number.isSafeInteger(startMs) && startMs >= 0).toBe(true);
        },
      ),
    );
  });

  it('bounds the depth of wrapped addresses', () => {
    const url = `https://www.youtube.com${'/attribution_link?u='.repeat(100_000)}/watch?v=${ID}`;
    expect(readAddress(url, 'strict').videoId).toBeNull();
  });
});
