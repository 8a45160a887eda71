import type { PageLink, PagePayload, PageVideo } from '../payload.ts';
import { element, find, timeText } from './element.ts';

const hueOf = (id: string): string => String([...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 360);

function card(link: PageLink, tag: string): HTMLElement {
  const duration = element('span', { class: 'duration' }, link.durationText);
  const thumbnail = element(
    'a',
    { class: 'thumbnail', href: link.path, tabindex: '-1', 'aria-hidden': 'true' },
    duration,
  );
  thumbnail.style.setProperty('--hue', hueOf(link.id));
  const title = element('a', { id: 'video-title', href: link.path, title: link.title }, link.title);
  const details = element('div', { class: 'details' }, title, element('div', { class: 'byline' }, link.channel));
  return element(tag, { class: 'card' }, thumbnail, details);
}

/** The description with its times and addresses as links. */
function descriptionNodes(video: PageVideo): (Node | string)[] {
  return video.description.split(/(^\d+:\d\d(?::\d\d)?|https:\/\/\S+)/m).map((part) => {
    if (part.startsWith('https://')) return element('a', { href: part, target: '_blank' }, part);
    const chapter = video.chapters.find((one) => timeText(one.startSeconds) === part);
    return chapter ? element('a', { href: `/watch?v=${video.id}&t=${chapter.startSeconds}s` }, part) : part;
  });
}

/** One row of the chapter panel, with the element names and the `h3` of June 2026. */
function chapterRow(video: PageVideo, index: number): HTMLElement {
  const { title = '', startSeconds = 0 } = video.chapters[index] ?? {};
  const heading = element('h3', { class: 'macro-markers', title }, title);
  const details = element('div', { id: 'details' }, heading, element('div', { id: 'time' }, timeText(startSeconds)));
  const link = element('a', { id: 'endpoint', href: `/watch?v=${video.id}&t=${startSeconds}s` }, details);
  return element('ytd-macro-markers-list-item-renderer', {}, link);
}

function showWatch(payload: PagePayload): void {
  const { video } = payload;
  const page = find('ytd-watch-flexy');
  if (video) page.setAttribute('video-id', video.id);
  else page.removeAttribute('video-id');
  const heading = element('yt-formatted-string', {}, video?.title ?? 'This video is unavailable');
  find('#title', page).replaceChildren(element('h1', {}, heading));
  find('ytd-channel-name', page).replaceChildren(element('a', { href: '/' }, video?.channel ?? ''));
  find('#info', page).textContent = video ? `1,234,567 views  ${video.dateText}` : '';
  find('ytd-text-inline-expander', page).replaceChildren(...(video ? descriptionNodes(video) : []));
  const panel = find('ytd-engagement-panel-section-list-renderer', page);
  panel.hidden = !video || video.chapters.length === 0;
  find('#contents', panel).replaceChildren(...(video?.chapters.map((_, index) => chapterRow(video, index)) ?? []));
  const links = payload.links.map((link) => card(link, 'ytd-compact-video-renderer'));
  find('#secondary-inner', page).replaceChildren(...links);
}

/** Shows one page and hides the others, which stay in the document with what they last held. */
export function showPage(payload: PagePayload): void {
  document.body.dataset.kind = payload.kind;
  const watching = payload.kind === 'watch' || payload.kind === 'live';
  find('ytd-watch-flexy').hidden = !watching;
  find('ytd-browse').hidden = payload.kind !== 'home';
  find('ytd-shorts').hidden = payload.kind !== 'shorts';
  find('ytd-app').hidden = payload.kind === 'embed';
  if (watching) showWatch(payload);
  if (payload.kind === 'home') {
    find('ytd-browse #contents').replaceChildren(...payload.links.map((link) => card(link, 'ytd-rich-item-renderer')));
  }
  if (payload.kind === 'shorts') {
    const { title = '', channel = '' } = payload.video ?? {};
    find('ytd-shorts #overlay').replaceChildren(element('h2', {}, title), element('span', {}, channel));
  }
}

export const titleOf = (payload: PagePayload): string =>
  payload.video ? `${payload.video.title} - YouTube` : 'YouTube';
