import { scheduler } from '../scheduler.ts';
import type { PageGlobal } from './overhear.ts';

/** A track as the player's options and its response have it. */
export interface SampleTrack {
  readonly languageCode: string;
  readonly kind?: 'asr';
  readonly translationLanguage?: { readonly languageCode: string };
}

export const VIDEO = 'AAAAAAAAAAA';
const ORIGIN = 'https://www.youtube.com';

/** How long the player takes to load its captions module, and to do what it is told. */
const LOAD_MS = 150;
const CHOICE_MS = 100;

class SampleRequest extends EventTarget {
  responseURL = '';
  responseType = '';
  response: unknown = null;
  status = 200;
  open(_method: string, address: string): void {
    this.responseURL = new URL(address, ORIGIN).href;
  }
}

/**
 * A player with captions that behaves as the real one was seen to (contract.ts), and a page that it asks by. `answer`
 * says what it gets for an address: undefined for nothing, ever.
 */
export function playerWithCaptions(tracks: readonly SampleTrack[], answer: (address: URL) => string | undefined) {
  const page = { fetch: () => Promise.reject(new Error('no')), Response, XMLHttpRequest: SampleRequest };
  const asked: string[] = [];
  const state = {
    videoId: VIDEO as string,
    presenting: 1,
    loaded: false,
    on: false,
    track: tracks[0] as SampleTrack | undefined,
    /** What it has got before, and does not ask for again when captions are switched on. */
    got: new Set<SampleTrack>(),
    /** What captions and track became, in order. */
    story: [] as string[],
  };
  let chosen: SampleTrack | null | undefined;

  const nameOf = (track: SampleTrack | undefined) =>
    `${track?.languageCode}${track?.kind ? ' asr' : ''}${track?.translationLanguage ? ' translated' : ''}`;
  const tell = () => void state.story.push(state.on ? nameOf(state.track) : 'off');

  function ask(track: SampleTrack): void {
    const query = new URLSearchParams({ v: state.videoId, lang: track.languageCode, fmt: 'json3', pot: 'x' });
    if (track.kind) query.set('kind', track.kind);
    if (track.translationLanguage) query.set('tlang', track.translationLanguage.languageCode);
    const request = new page.XMLHttpRequest();
    request.open('GET', `/api/timedtext?${query}`);
    asked.push(request.responseURL);
    const body = answer(new URL(request.responseURL));
    state.got.add(track);
    if (body === undefined) return;
    scheduler.after(50, () => {
      request.response = body;
      request.dispatchEvent(new Event('load'));
    });
  }

  function choose(next: SampleTrack | null): void {
    const waits = chosen !== undefined;
    chosen = next;
    if (waits) return;
    scheduler.after(CHOICE_MS, () => {
      const choice = chosen;
      chosen = undefined;
      if (choice === undefined || (state.on ? choice === state.track : choice === null)) return;
      state.on = choice !== null;
      if (choice) {
        state.track = choice;
        ask(choice);
      }
      tell();
    });
  }

  function switchOn(): void {
    state.loaded = true;
    if (state.on || !state.track) return;
    state.on = true;
    tell();
    if (!state.got.has(state.track)) ask(state.track);
  }

  const player: Record<string, unknown> = {
    getVideoData: () => ({ video_id: state.videoId }),
    getPresentingPlayerType: () => state.presenting,
    getPlayerResponse: () => ({
      videoDetails: { videoId: VIDEO },
      captions: { playerCaptionsTracklistRenderer: { captionTracks: tracks } },
    }),
    isSubtitlesOn: () => state.on,
    toggleSubtitles() {
      if (!state.on) return void (state.loaded ? switchOn() : scheduler.after(LOAD_MS, switchOn));
      state.on = false;
      tell();
    },
    loadModule: () => void scheduler.after(LOAD_MS, switchOn),
    getOption(_: string, name: string, more?: { includeAsr?: boolean }) {
      if (!state.loaded) return undefined;
      if (name === 'track') return state.on ? state.track : {};
      return tracks.filter(({ kind }) => more?.includeAsr || !kind);
    },
    setOption(_module: string, _name: string, value: Partial<SampleTrack>) {
      if (!state.loaded) return;
      if (value.languageCode === undefined) choose(null);
      else choose(tracks.find((one) => one === value) ?? (value as SampleTrack));
    },
  };
  return { player, page: page as unknown as PageGlobal, state, asked };
}
