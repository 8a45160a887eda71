import type { PagePayload } from '../payload.ts';
import { find } from './element.ts';

const PAGE_TYPES = {
  home: 'browse',
  results: 'search',
  channel: 'channel',
  watch: 'watch',
  shorts: 'shorts',
  embed: 'watch',
} as const;

const ring = (name: string, detail: unknown): void => {
  find('ytd-app').dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
};

function endpointOf({ kind, video }: PagePayload, path: string) {
  const target = video ? { [kind === 'shorts' ? 'reelWatchEndpoint' : 'watchEndpoint']: { videoId: video.id } } : {};
  return { commandMetadata: { webCommandMetadata: { url: path } }, ...target };
}

function responseOf(payload: PagePayload, path: string) {
  return {
    page: PAGE_TYPES[payload.kind],
    endpoint: endpointOf(payload, path),
    response: payload.watchNext,
    playerResponse: payload.playerResponse,
    url: path,
  };
}

/** The events of YouTube's desktop app, as it sends them: they bubble from the app to the document. */
export const bells = {
  start: (path: string) => ring('yt-navigate-start', { url: path }),
  dataFetched: (payload: PagePayload, path: string) =>
    ring('yt-page-data-fetched', { pageData: responseOf(payload, path) }),
  pageType: ({ kind }: PagePayload) => ring('yt-page-type-changed', { newPageSubtype: PAGE_TYPES[kind] }),
  dataUpdated: ({ kind }: PagePayload) => ring('yt-page-data-updated', { pageType: PAGE_TYPES[kind] }),
  title: (title: string) => ring('yt-update-title', title),
  finish: (payload: PagePayload, path: string, fromHistory: boolean) => {
    const response = responseOf(payload, path);
    ring('yt-navigate-finish', { pageType: response.page, endpoint: response.endpoint, response, fromHistory });
  },
};

/** Sends every event of the desktop app, the one of the mobile page and the one of the television, for one page. */
export function ringAll(payload: PagePayload, path: string): void {
  bells.start(path);
  bells.dataFetched(payload, path);
  bells.pageType(payload);
  ring('yt-player-updated', null);
  bells.dataUpdated(payload);
  bells.title(document.title);
  ring('yt-navigate', { endpoint: endpointOf(payload, path) });
  bells.finish(payload, path, false);
  window.dispatchEvent(new CustomEvent('state-navigateend'));
}
