import type { PageChapter, PagePayload, PageVideo } from '../payload.ts';
import { card, cards } from './card.ts';
import { element, find, timeText } from './element.ts';

/** The seconds of `m:ss` or `h:mm:ss`. */
const secondsOf = (time: string): number => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** The description with its times and addresses as links. */
function descriptionNodes(video: PageVideo): (Node | string)[] {
  return video.description.split(/(^\d+:\d\d(?::\d\d)?|https:\/\/\S+)/m).map((part) => {
    if (part.startsWith('https://')) return element('a', { href: part, target: '_blank' }, part);
    if (!/^\d+:\d\d/.test(part)) return part;
    return element('a', { href: `/watch?v=${video.id}&t=${secondsOf(part)}s` }, part);
  });
}

/** One row of the chapter panel, with the element names and the `h3` of June 2026. */
function chapterRow({ id }: PageVideo, { title, startSeconds }: PageChapter): HTMLElement {
  const heading = element('h3', { class: 'macro-markers', title }, title);
  const details = element('div', { id: 'details' }, heading, element('div', { id: 'time' }, timeText(startSeconds)));
  const link = element('a', { id: 'endpoint', href: `/watch?v=${id}&t=${startSeconds}s` }, details);
  return element('ytd-macro-markers-list-item-renderer', {}, link);
}

/** The list of chapters or key moments, in its panel and, as on the real page, once more within the description. */
export function showChapterList({ video }: PagePayload): void {
  const panel = find('ytd-watch-flexy ytd-engagement-panel-section-list-renderer.chapters');
  const list = video?.chapterList ?? null;
  panel.hidden = list === null;
  if (list) panel.setAttribute('target-id', list.panelId);
  find('#title-text', panel).textContent = list?.title ?? '';
  const rows = () => (video && list ? list.rows.map((row) => chapterRow(video, row)) : []);
  const info = list?.info ? [element('ytd-macro-markers-info-item-renderer', {}, list.info)] : [];
  find('#contents', panel).replaceChildren(...info, ...rows());
  find('ytd-watch-flexy ytd-horizontal-card-list-renderer #items').replaceChildren(...rows());
}

function showPlaylist({ playlist }: PagePayload): void {
  const panel = find('ytd-playlist-panel-renderer');
  panel.hidden = playlist === null;
  find('h2', panel).textContent = playlist?.title ?? '';
  const items = (playlist?.items ?? []).map((item, index) => {
    const made = card(item, 'ytd-playlist-panel-video-renderer');
    made.toggleAttribute('selected', index === playlist?.index);
    return made;
  });
  find('#items', panel).replaceChildren(...items);
}

/** Everything of a watch page but the player and the list of chapters, which may come later. */
export function showWatch(payload: PagePayload): void {
  const { video } = payload;
  const page = find('ytd-watch-flexy');
  if (video) page.setAttribute('video-id', video.id);
  else page.removeAttribute('video-id');
  const heading = element('yt-formatted-string', {}, video?.title ?? 'This video is unavailable');
  find('#title', page).replaceChildren(element('h1', {}, heading));
  find('ytd-channel-name', page).replaceChildren(element('a', { href: '/@standin' }, video?.channel ?? ''));
  find('#info', page).textContent = video
    ? `${video.live ? '1,234 watching now' : '1,234,567 views'}  ${video.dateText}`
    : '';
  find('ytd-text-inline-expander', page).replaceChildren(...(video ? descriptionNodes(video) : []));
  find('#secondary-inner', page).replaceChildren(...cards(payload.links, 'ytd-compact-video-renderer'));
  showPlaylist(payload);
}
