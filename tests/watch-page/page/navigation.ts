import type { PagePayload } from '../payload.ts';
import { type Delays, NO_DELAYS, wait } from './delays.ts';
import { find } from './element.ts';
import type { Players } from './players.ts';
import { startSeconds } from './start-time.ts';
import { showPage, titleOf } from './views.ts';

/** The page can change its address and content without a reload, with the events of YouTube's desktop app. */
export interface Navigation {
  /** Goes to a path such as `/watch?v=ID`. Settles when `yt-navigate-finish` was sent, or another navigation began. */
  navigate(path: string): Promise<void>;
  delays: Delays;
}

const PAGE_TYPES = { home: 'browse', watch: 'watch', live: 'watch', shorts: 'shorts', embed: 'embed' } as const;

const notify = (name: string, detail: unknown): void => {
  find('ytd-app').dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
};

/** Data of a page as the app fetches it. The element of the payload is not used by anything but this page. */
async function fetchPayload(path: string): Promise<PagePayload> {
  const answer = await fetch(`/stand-in/payload?path=${encodeURIComponent(path)}`);
  if (!answer.ok) throw new Error(`The stand-in has no page ${path}`);
  return (await answer.json()) as PagePayload;
}

function endpointOf(payload: PagePayload, path: string) {
  const videoId = payload.video?.id;
  const target =
    videoId === undefined ? {} : { [payload.kind === 'shorts' ? 'reelWatchEndpoint' : 'watchEndpoint']: { videoId } };
  return { commandMetadata: { webCommandMetadata: { url: path } }, ...target };
}

export function createNavigation(players: Players): Navigation {
  let generation = 0;

  const go = async (path: string, push: boolean): Promise<void> => {
    generation += 1;
    const mine = generation;
    const { delays } = navigation;
    notify('yt-navigate-start', { url: path });
    if (push) history.pushState({ endpoint: { commandMetadata: { webCommandMetadata: { url: path } } } }, '', path);
    await wait(delays.dataMs);
    const payload = await fetchPayload(path);
    if (mine !== generation) return;

    const endpoint = endpointOf(payload, path);
    const pageType = PAGE_TYPES[payload.kind];
    const response = {
      page: pageType,
      endpoint,
      response: payload.watchNext,
      playerResponse: payload.playerResponse,
      url: path,
    };
    notify('yt-page-data-fetched', { pageData: response });
    showPage(payload);
    notify('yt-page-type-changed', { newPageSubtype: pageType });
    await wait(delays.playerMs);
    if (mine !== generation) return;

    players.show(payload, new URL(path, location.href));
    notify('yt-page-data-updated', { pageType });
    await wait(delays.finishMs);
    if (mine !== generation) return;

    document.title = titleOf(payload);
    notify('yt-update-title', document.title);
    notify('yt-navigate-finish', { pageType, endpoint, response, fromHistory: !push });
  };

  const navigation: Navigation = { delays: NO_DELAYS, navigate: (path) => go(path, true) };

  window.addEventListener('popstate', () => void go(location.pathname + location.search, false));
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="/"]');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const target = new URL(link.href);
    const start = startSeconds(target);
    // A time of the video that is on the page is a seek, not a navigation.
    if (start !== null && target.searchParams.get('v') === players.current()?.payload()?.video?.id) players.seek(start);
    else void go(target.pathname + target.search, true);
  });
  return navigation;
}
