// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import { watchLinks } from './links.ts';

const [A, B] = ['tEzs3VHyBDM', '3k89FMJhZ00'].map((id) => asVideoId(id) as VideoId) as [VideoId, VideoId];
const at = (videoId: VideoId, hash: string): void =>
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    `https://www.youtube.com/watch?v=${videoId}${hash}`,
  );

describe('fragments that the reader comes by', () => {
  beforeEach(() => at(A, ''));

  it('waits until it is taken, also when the address is written anew', () => {
    const links = watchLinks();
    at(A, '#one');
    expect([links.look(A, true), links.waiting()]).toEqual([true, '#one']);
    at(A, '');
    expect([links.look(A, false), links.waiting()]).toEqual([false, '#one']);
    links.take();
    expect([links.look(A, false), links.waiting()]).toEqual([false, '']);
  });

  it('comes once, and again with another fragment or on coming back', () => {
    const links = watchLinks();
    at(A, '#one');
    links.look(A, true);
    links.take();
    expect(links.look(A, false)).toBe(false);
    at(A, '#two');
    expect([links.look(A, false), links.waiting()]).toEqual([true, '#two']);
    links.take();
    expect([links.look(A, true), links.waiting()]).toEqual([true, '#two']);
  });

  it('is gone with its video, and belongs to no other', () => {
    const links = watchLinks();
    at(A, '#one');
    links.look(A, true);
    // The player is ahead of the address.
    expect([links.look(B, true), links.waiting()]).toEqual([false, '']);
    at(B, '');
    expect([links.look(B, false), links.waiting()]).toEqual([false, '']);
  });
});
