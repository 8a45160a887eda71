// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Playback } from '../../core/clock/playback.ts';
import { ANSWER_EVENT, QUESTION_EVENT } from '../messages/bridge.ts';
import { createFollower } from './follower.ts';

/** happy-dom does not know them. */
Object.assign(HTMLMediaElement, { HAVE_NOTHING: 0, HAVE_METADATA: 1, HAVE_CURRENT_DATA: 2 });

const observing = new Set<AbortController>();

afterEach(() => {
  for (const one of observing) one.abort();
  observing.clear();
  document.body.replaceChildren();
});

/** A watch page whose element is in the state given, without a bridge unless the player is to say where it is. */
function watchPage(media: Partial<HTMLVideoElement> = {}, playerSeconds: number | null = null) {
  const [root, video] = [document.createElement('div'), document.createElement('video')];
  Object.assign(root, { id: 'movie_player', className: 'html5-video-player' }).append(video);
  video.className = 'html5-main-video';
  document.body.replaceChildren(root);
  const state = {
    paused: false,
    ended: false,
    seeking: false,
    readyState: 4,
    duration: 1300,
    currentTime: 100,
    ...media,
  };
  const sent: number[] = [];
  for (const name of Object.keys(state) as (keyof typeof state)[])
    Object.defineProperty(video, name, {
      get: () => state[name],
      set: (seconds: number) => {
        sent.push(seconds);
        state.currentTime = seconds;
      },
    });
  const player = { seconds: playerSeconds };
  root.addEventListener(QUESTION_EVENT, () => {
    const detail = JSON.stringify({ presenting: 1, live: false, currentTime: player.seconds, duration: 1300 });
    if (player.seconds !== null) document.dispatchEvent(new CustomEvent(ANSWER_EVENT, { detail }));
  });
  const ring = (name: string) => video.dispatchEvent(new Event(name));
  return { root, state, player, sent, ring };
}

function followed() {
  const follower = createFollower(() => 'watch');
  const told: Playback[] = [];
  const observe = () => {
    const one = new AbortController();
    observing.add(one);
    follower.observe(one.signal, (playback) => told.push(playback));
    return one;
  };
  return { follower, told, observe };
}

describe('a wish', () => {
  it('waits for an advertisement, while the page is told anew what it shows, and the last one counts', () => {
    const { root, sent, ring } = watchPage();
    const { follower, observe } = followed();
    const first = observe();
    root.classList.add('ad-showing');
    ring('timeupdate');
    follower.goTo(300_000);
    follower.goTo(400_000);
    first.abort();
    observe();
    expect(sent).toEqual([]);
    root.classList.remove('ad-showing');
    ring('timeupdate');
    expect(sent).toEqual([400]);
  });

  it('does not move a player that is not observed, but one that is observed then', () => {
    const { sent } = watchPage();
    const { follower, observe } = followed();
    follower.goTo(300_000);
    expect(sent).toEqual([]);
    observe();
    expect(sent).toEqual([300]);
  });

  it('is forgotten with the moment that was told', () => {
    const { root, state, sent } = watchPage();
    const { follower, told, observe } = followed();
    const first = observe();
    expect(told.at(-1)?.clock.mediaMs).toBe(100_000);
    root.classList.add('ad-showing');
    follower.goTo(300_000);
    first.abort();
    follower.forget();
    root.classList.remove('ad-showing');
    Object.assign(state, { currentTime: 720, readyState: 1 });
    told.length = 0;
    observe();
    expect(told).toEqual([]);
    state.readyState = 4;
    observe();
    expect(told.at(-1)?.clock.mediaMs).toBe(720_000);
    expect(sent).toEqual([]);
  });
});

describe('playing on and pausing', () => {
  it('is for the content alone: not while an advertisement plays, and not while nobody looks', () => {
    const { root } = watchPage();
    const { follower, observe } = followed();
    const video = document.querySelector('video') as HTMLVideoElement;
    const done: string[] = [];
    Object.assign(video, {
      play: () => {
        done.push('play');
        return Promise.reject(new Error('nobody has touched the page'));
      },
      pause: () => done.push('pause'),
    });
    follower.setPlaying(true);
    observe();
    root.classList.add('ad-showing');
    follower.setPlaying(true);
    follower.setPlaying(false);
    expect(done).toEqual([]);
    root.classList.remove('ad-showing');
    follower.setPlaying(true);
    follower.setPlaying(false);
    expect(done).toEqual(['play', 'pause']);
  });
});

describe('the moment that is seen', () => {
  it('is that of the content, whatever was stitched in before it', () => {
    const { state, player, ring } = watchPage({}, 85);
    const { follower, observe } = followed();
    expect(follower.contentMs()).toBeNull();
    observe();
    Object.assign(state, { currentTime: 110.4 });
    player.seconds = 95.4;
    ring('pause');
    expect(follower.contentMs()).toBe(95_400);
    state.currentTime = 112;
    expect(follower.contentMs()).toBe(97_000);
  });

  it.each<readonly [string, (page: ReturnType<typeof watchPage>) => void]>([
    ['an advertisement', ({ root }) => root.classList.add('ad-showing')],
    ['the way to another moment', ({ state }) => Object.assign(state, { seeking: true })],
  ])('is not known during %s', (_, happen) => {
    const page = watchPage();
    const { follower, observe } = followed();
    const observed = observe();
    expect(follower.contentMs()).toBe(100_000);
    happen(page);
    expect(follower.contentMs()).toBeNull();
    observed.abort();
    expect(follower.contentMs()).toBeNull();
  });
});

describe('a seek in the middle of another', () => {
  it('goes by what was known before it', () => {
    const { state, player, sent, ring } = watchPage({}, 100);
    const { follower, observe } = followed();
    observe();
    Object.assign(state, { seeking: true, currentTime: 600 });
    ring('seeking');
    follower.goTo(700_000);
    expect(sent).toEqual([700]);
    player.seconds = 700;
  });

  it('waits for its end where nothing was known, and no longer', () => {
    const { state, player, sent, ring } = watchPage({ seeking: true, currentTime: 600 }, 100);
    const { follower, observe } = followed();
    observe();
    follower.goTo(650_000);
    follower.goTo(700_000);
    expect(sent).toEqual([]);
    state.seeking = false;
    player.seconds = 585;
    ring('seeked');
    expect(sent).toEqual([715]);
  });

  it('goes to the moment itself where the player already says where it will go on', () => {
    const { sent } = watchPage({ currentTime: 0 }, 600);
    const { follower, observe } = followed();
    observe();
    follower.goTo(700_000);
    expect(sent).toEqual([700]);
  });

  it('does not wait where nobody answers for the player', () => {
    const { sent } = watchPage({ seeking: true, currentTime: 600 });
    const { follower, observe } = followed();
    observe();
    follower.goTo(700_000);
    expect(sent).toEqual([700]);
  });
});
