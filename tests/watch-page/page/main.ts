import type { PagePayload } from '../payload.ts';
import type { Delays } from './delays.ts';
import { find } from './element.ts';
import { createNavigation } from './navigation.ts';
import { createPlayers } from './players.ts';
import { showPage, titleOf } from './views.ts';

/** What a test may call on the page, as `window.standIn`. */
export interface StandInHook {
  /** Follows a link within the page, without a reload. Settles with YouTube's last event. */
  navigate(path: string): Promise<void>;
  setDelays(delays: Partial<Delays>): void;
  /** The `<video>` that shows the content of the page, or null. */
  video(): HTMLVideoElement | null;
}

declare global {
  interface Window {
    standIn?: StandInHook;
  }
}

/** YouTube marks its dark theme on the root element. */
function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => void document.documentElement.toggleAttribute('dark', dark.matches);
  dark.addEventListener('change', apply);
  apply();
}

followTheme();
const payload = JSON.parse(find('#stand-in-payload').textContent ?? '') as PagePayload;
const players = createPlayers();
const navigation = createNavigation(players);
showPage(payload);
document.title = titleOf(payload);
players.show(payload, new URL(location.href));
find('#search-form').addEventListener('submit', (event) => event.preventDefault());

window.standIn = {
  navigate: (path) => navigation.navigate(path),
  setDelays(delays) {
    navigation.delays = { ...navigation.delays, ...delays };
  },
  video: () => players.current()?.video ?? null,
};
