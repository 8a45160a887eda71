import type { PageCaptions, PageTrack } from '../payload.ts';
import { wait } from './delays.ts';

/** Loading the module of the captions takes so long, and as long what it is told to choose. */
const LOAD_MS = 120;
const CHOICE_MS = 100;

const keptFetch = window.fetch;

/** The captions of a player, as YouTube's own module behaves (probed in July 2026). */
export interface Captions {
  readonly on: boolean;
  readonly methods: {
    isSubtitlesOn(): boolean;
    toggleSubtitles(): void;
    loadModule(name: string): void;
    getOption(module: string, name: string, more?: { includeAsr?: boolean }): unknown;
    setOption(module: string, name: string, value: unknown): void;
  };
  /** Another video, or none: captions stay on or off, and the track is chosen anew. */
  offer(captions: PageCaptions | null): void;
}

/**
 * @param shown called with the json3 of the track that is on whenever it becomes another; null while none is on, or has
 * not come
 */
export function createCaptions(shown: (body: string | null) => void): Captions {
  let offered: PageCaptions | null = null;
  let loaded = false;
  let on = false;
  /** The one that the player remembers, also while captions are off. */
  let track: PageTrack | null = null;
  /** Null: to switch off. Undefined: nothing is to be chosen. */
  let chosen: PageTrack | null | undefined;
  const bodies = new Map<PageTrack, string>();

  const tell = (): void => shown(on && track ? (bodies.get(track) ?? null) : null);

  async function ask(of: PageTrack): Promise<void> {
    if (!offered?.via) return;
    const body = await (offered.via === 'xhr' ? byRequest(of.url) : byFetch(offered.via, of.url));
    bodies.set(of, body);
    tell();
  }

  /** Of several choices in a short time only the last is carried out, and that of the track that is on not at all. */
  async function choose(next: PageTrack | null): Promise<void> {
    const waits = chosen !== undefined;
    chosen = next;
    if (waits) return;
    await wait(CHOICE_MS);
    const choice = chosen;
    chosen = undefined;
    if (choice === undefined || (on ? choice === track : choice === null)) return;
    on = choice !== null;
    if (choice) {
      track = choice;
      void ask(choice);
    }
    tell();
  }

  async function load(): Promise<void> {
    await wait(LOAD_MS);
    loaded = true;
  }

  async function switchOn(): Promise<void> {
    if (!loaded) await load();
    track ??= offered?.tracks[0] ?? null;
    if (on || !track) return;
    on = true;
    if (!bodies.has(track)) void ask(track);
    tell();
  }

  const optionOf = ({ languageCode, kind, name }: PageTrack) => ({
    languageCode,
    kind,
    displayName: name,
    vss_id: `.${languageCode}`,
  });

  return {
    get on() {
      return on;
    },
    methods: {
      isSubtitlesOn: () => on,
      toggleSubtitles() {
        if (!on) return void switchOn();
        on = false;
        tell();
      },
      loadModule: (name) => void (name === 'captions' && !loaded && load()),
      getOption(module, name, more) {
        if (module !== 'captions' || !loaded) return undefined;
        if (name === 'track') return on && track ? optionOf(track) : {};
        const tracks = (offered?.tracks ?? []).filter(({ kind }) => more?.includeAsr || kind !== 'asr');
        return name === 'tracklist' ? tracks.map(optionOf) : undefined;
      },
      setOption(module, name, value) {
        if (module !== 'captions' || name !== 'track' || !loaded) return;
        const { languageCode, kind = '' } = value as Partial<PageTrack>;
        const next = offered?.tracks.find((one) => one.languageCode === languageCode && one.kind === kind) ?? null;
        if (languageCode === undefined || next) void choose(next);
      },
    },
    offer(captions) {
      offered = captions;
      bodies.clear();
      chosen = undefined;
      track = null;
      if (on) {
        on = false;
        void switchOn();
      }
      tell();
    },
  };
}

function byRequest(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.addEventListener('load', () => resolve(request.responseText));
    request.addEventListener('error', reject);
    request.send();
  });
}

async function byFetch(via: 'fetch' | 'kept-fetch', url: string): Promise<string> {
  const answer = await (via === 'fetch' ? fetch(url) : keptFetch.call(window, url));
  return answer.text();
}
