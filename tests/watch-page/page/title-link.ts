import type { PageVideo } from '../payload.ts';
import { element } from './element.ts';

/** The title in the upper part of every player, a link to the watch page of what plays. */
export interface TitleLink {
  readonly root: HTMLElement;
  update(video: PageVideo | null): void;
}

export function createTitleLink(): TitleLink {
  const link = element('a', { class: 'ytp-title-link', target: '_blank', 'data-sessionlink': 'feature=player-title' });
  const text = element('div', { class: 'ytp-title-text' }, link);
  const root = element('div', { class: 'ytp-chrome-top' }, element('div', { class: 'ytp-title' }, text));
  return {
    root,
    update(video) {
      link.textContent = video?.title ?? '';
      if (video) link.href = `https://www.youtube.com/watch?v=${video.id}`;
      else link.removeAttribute('href');
    },
  };
}
