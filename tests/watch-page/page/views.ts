import type { PageKind, PagePayload } from '../payload.ts';
import { cards } from './card.ts';
import { element, find } from './element.ts';
import { showWatch } from './watch-view.ts';

const PAGES: Readonly<Record<Exclude<PageKind, 'embed'>, string>> = {
  home: 'ytd-browse[page-subtype="home"]',
  channel: 'ytd-browse[page-subtype="channels"]',
  results: 'ytd-search',
  watch: 'ytd-watch-flexy',
  shorts: 'ytd-shorts',
};

function showChannel({ video, links }: PagePayload): void {
  const page = find(PAGES.channel);
  find('h1', page).textContent = video?.channel ?? '';
  find('#metadata', page).replaceChildren(element('h2', {}, video?.title ?? ''), video?.description ?? '');
  find('#contents', page).replaceChildren(...cards(links, 'ytd-grid-video-renderer'));
}

/** Shows one page and hides the others, which stay in the document with what they last held. */
export function showPage(payload: PagePayload): void {
  const { kind, links } = payload;
  document.body.dataset.kind = kind;
  if (kind === 'embed') return;
  for (const [one, selector] of Object.entries(PAGES)) find(selector).hidden = one !== kind;
  if (kind === 'watch') showWatch(payload);
  if (kind === 'channel') showChannel(payload);
  if (kind === 'home') find(`${PAGES.home} #contents`).replaceChildren(...cards(links, 'ytd-rich-item-renderer'));
  if (kind === 'results') find(`${PAGES.results} #contents`).replaceChildren(...cards(links, 'ytd-video-renderer'));
}

export function titleOf({ kind, video }: PagePayload): string {
  if (kind === 'channel') return `${video?.channel ?? ''} - YouTube`;
  return video ? `${video.title} - YouTube` : 'YouTube';
}
