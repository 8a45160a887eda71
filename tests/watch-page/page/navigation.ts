import type { PagePayload } from '../payload.ts';
import { bells } from './bells.ts';
import { type Delays, NO_DELAYS, wait } from './delays.ts';
import type { Players } from './players.ts';
import { request } from './request.ts';
import { startSeconds } from './start-time.ts';
import { showPage, titleOf } from './views.ts';
import { showChapterList } from './watch-view.ts';

export interface NavigateOptions {
  /** The video plays on in the mini-player, if the way leads off a watch page to one without a player. */
  readonly mini?: boolean;
}

/** The page can change its address and content without a reload, with the events of YouTube's desktop app. */
export interface Navigation {
  delays: Delays;
  /** Page and address that were reached last. */
  readonly at: { readonly payload: PagePayload; readonly path: string };
  /**
   * Goes to a path such as `/watch?v=ID`. Settles with YouTube's last event, or when another navigation began: the
   * later one always wins.
   */
  navigate(path: string, options?: NavigateOptions): Promise<void>;
  /** The next Short: the address changes and the player follows, without an event. */
  swipe(): Promise<void>;
}

/** After a full load, the player is asked in vain for its data for this long. */
const FIRST_DATA_MS = 60;

/** Data of a page as the app fetches it. Throws for a page that the stand-in does not have. */
export function fetchPayload(path: string): Promise<PagePayload> {
  return request(`/stand-in/payload?path=${encodeURIComponent(path)}`, async (answer) => {
    if (!answer.ok) throw new Error(`The stand-in has no page ${path}`);
    return (await answer.json()) as PagePayload;
  });
}

const currentPath = (): string => location.pathname + location.search;

const startOf = (path: string): number => startSeconds(new URL(path, location.href)) ?? 0;

/** Takes the document over as it was loaded, with the page in it, and navigates within it from then on. */
export function createNavigation(players: Players, loaded: PagePayload): Navigation {
  let generation = 0;
  let at = { payload: loaded, path: currentPath() };
  const pushAddress = (path: string) =>
    history.pushState({ endpoint: { commandMetadata: { webCommandMetadata: { url: path } } } }, '', path);

  /** Draws the page that the document came with. YouTube says so with its last two events. */
  const first = async (): Promise<void> => {
    showPage(loaded);
    if (loaded.kind === 'watch') showChapterList(loaded);
    document.title = titleOf(loaded);
    players.place(loaded, false);
    players.show(loaded, startOf(at.path));
    await wait(FIRST_DATA_MS);
    if (generation > 0) return;
    players.publish(loaded);
    if (loaded.kind === 'embed') return;
    bells.dataUpdated(loaded);
    bells.finish(loaded, at.path, false);
  };

  const go = async (path: string, push: boolean, mini: boolean): Promise<void> => {
    if (path.startsWith('/embed/')) throw new Error('An embedded player is a document of its own: load it');
    generation += 1;
    const mine = generation;
    const isOver = () => mine !== generation;
    const { delays } = navigation;

    let payload: PagePayload | null = null;
    if (delays.playerLeadMs > 0 && push) {
      payload = await fetchPayload(path);
      if (isOver()) return;
      if (payload.kind === at.payload.kind) players.show(payload, startOf(path));
      await wait(delays.playerLeadMs);
      if (isOver()) return;
    }
    const led = payload !== null && payload.kind === at.payload.kind;

    bells.start(path);
    if (push) pushAddress(path);
    await wait(delays.dataMs);
    payload ??= await fetchPayload(path);
    if (isOver()) return;

    bells.dataFetched(payload, path);
    at = { payload, path };
    showPage(payload);
    players.place(payload, mini);
    bells.pageType(payload);

    const page = payload;
    const publish = () => {
      players.publish(page);
      bells.dataUpdated(page);
    };
    const lagging = wait(delays.dataLagMs).then(() => {
      if (delays.dataLagMs > 0 && !isOver()) publish();
    });
    await wait(delays.playerMs);
    if (isOver()) return;

    if (!led) players.show(page, startOf(path));
    if (delays.dataLagMs <= 0) publish();
    await wait(delays.finishMs);
    if (isOver()) return;

    document.title = titleOf(page);
    bells.title(document.title);
    bells.finish(page, path, !push);
    await lagging;
  };

  const navigation: Navigation = {
    delays: NO_DELAYS,
    get at() {
      return at;
    },
    navigate: (path, options) => go(path, true, options?.mini ?? false),
    async swipe() {
      const path = players.nextReel();
      if (path === null) throw new Error('There is no reel to swipe to');
      generation += 1;
      const mine = generation;
      pushAddress(path);
      const { dataMs, playerMs } = navigation.delays;
      const [payload] = await Promise.all([fetchPayload(path), wait(dataMs + playerMs)]);
      if (mine !== generation) return;
      at = { payload, path };
      players.show(payload, 0);
      players.publish(payload);
      document.title = titleOf(payload);
    },
  };

  void first();
  window.addEventListener('popstate', () => void go(currentPath(), false, false));
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="/"]');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const target = new URL(link.href);
    const start = startSeconds(target);
    const { current } = players;
    // A time of the video that is on the page is a seek, not a navigation.
    if (start !== null && target.searchParams.get('v') === current?.payload?.video?.id) current?.playback.seek(start);
    else void go(target.pathname + target.search, true, false);
  });
  return navigation;
}
