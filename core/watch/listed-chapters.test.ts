import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asVideoId, type VideoId } from '../base/video-id.ts';
import { listedChapters, momentLink, type ShownList } from './listed-chapters.ts';
import { SAMPLE_ID } from './watch-next.sample.ts';

const ID = asVideoId(SAMPLE_ID) as VideoId;
const row = (title: string, time: string, start = '', id: string = SAMPLE_ID) => ({
  url: `https://www.youtube.com/watch?v=${id}${start && `&t=${start}s`}`,
  title,
  time,
});
const ROWS = [row('One', '0:00'), row('Two', '0:18', '18'), row('Three', '53:16', '3196')];
const CHAPTERS = [
  { title: 'One', startMs: 0 },
  { title: 'Two', startMs: 18_000 },
  { title: 'Three', startMs: 3_196_000 },
];
const shown = (more: Partial<ShownList> = {}): ShownList => ({ kind: 'creator', noted: false, rows: ROWS, ...more });

describe('chapters from the list that a page shows', () => {
  it.each<readonly [string, ShownList]>([
    ['rows with links', shown()],
    ['rows of a video before', shown({ rows: [row('Stale', '0:00', '', 'ZZZZZZZZZZZ'), ...ROWS] })],
    ['times printed with dots', shown({ rows: [row('One', '0.00'), row('Two', '0.18'), row('Three', '53.16')] })],
  ])('F: %s', (_, list) =>
    expect(listedChapters([list], ID)).toEqual({ kind: 'creator', source: 'list', list: CHAPTERS }),
  );

  it('F: automatic ones, which have their note', () => {
    const automatic = shown({ kind: 'auto', noted: true });
    expect(listedChapters([automatic], ID)).toEqual({ kind: 'auto', source: 'list', list: CHAPTERS });
  });

  it.each<readonly [string, ShownList]>([
    ['key moments, which have no note', shown({ kind: 'auto' })],
    ['key moments that begin later', shown({ kind: 'auto', noted: true, rows: ROWS.slice(1) })],
    ['a list that does not begin at 0:00', shown({ rows: ROWS.slice(1) })],
    ['a list of another video', shown({ rows: [row('Stale', '0:00', '', 'ZZZZZZZZZZZ')] })],
    ['links to nowhere', shown({ rows: [{ url: 'javascript:0', title: 'One', time: '0:00' }] })],
    ['an empty list', shown({ rows: [] })],
  ])('F: not %s', (_, list) => expect(listedChapters([list], ID)).toBeNull());

  it('passes by a list of no use', () => {
    expect(listedChapters([shown({ kind: 'auto' }), shown()], ID)).toMatchObject({ kind: 'creator' });
  });

  it('never throws, whatever a page shows', () => {
    const rows = fc.array(fc.record({ url: fc.string(), title: fc.string(), time: fc.string() }));
    fc.assert(
      fc.property(rows, (some) => {
        const found = listedChapters([shown({ rows: some })], ID);
        if (found) expect(found.list[0]?.startMs).toBe(0);
      }),
    );
  });
});

describe('a link in the description', () => {
  const link = { text: '0:18', start: 40 };
  it('leads to a moment of this video or is none', () => {
    const here = momentLink({ ...link, url: `https://www.youtube.com/watch?v=${SAMPLE_ID}&t=18s` }, ID);
    expect(here).toEqual({ start: 40, end: 44, videoId: SAMPLE_ID, startMs: 18_000 });
    expect(momentLink({ ...link, url: 'https://www.youtube.com/watch?v=ZZZZZZZZZZZ&t=18s' }, ID)).toBeNull();
    expect(momentLink({ url: `https://youtu.be/${SAMPLE_ID}`, text: 'the talk', start: 0 }, ID)).toBeNull();
  });
});
