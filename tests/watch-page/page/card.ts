import type { PageLink } from '../payload.ts';
import { element } from './element.ts';

const hueOf = (id: string): string => String([...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 360);

/** A video in a list: picture, length, title, channel. */
export function card(link: PageLink, tag: string): HTMLElement {
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

export const cards = (links: readonly PageLink[], tag: string): HTMLElement[] => links.map((link) => card(link, tag));
