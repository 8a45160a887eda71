import { element, timeText } from './element.ts';

/** The bar below the picture: play button, progress, time, chapter of the moment. */
export interface PlayerBar {
  readonly root: HTMLElement;
  update(chapterTitle: string): void;
}

export function createPlayerBar(video: HTMLVideoElement): PlayerBar {
  const play = element('button', {
    class: 'ytp-play-button ytp-button',
    type: 'button',
    'aria-label': 'Play or pause',
  });
  const played = element('div', { class: 'ytp-play-progress' });
  const progress = element('div', { class: 'ytp-progress-bar' }, played);
  const time = element('span', { class: 'ytp-time-display' });
  const chapter = element('span', { class: 'ytp-chapter-title-content' });
  const controls = element('div', { class: 'ytp-chrome-controls' }, play, time, chapter);
  const root = element('div', { class: 'ytp-chrome-bottom' }, progress, controls);

  play.addEventListener('click', () => void (video.paused ? video.play() : video.pause()));
  progress.addEventListener('click', (event) => {
    const box = progress.getBoundingClientRect();
    video.currentTime = ((event.clientX - box.left) / box.width) * video.duration;
  });

  return {
    root,
    update(chapterTitle) {
      const duration = Number.isFinite(video.duration) ? video.duration : 0;
      played.style.width = `${duration > 0 ? (video.currentTime / duration) * 100 : 0}%`;
      time.textContent = `${timeText(video.currentTime)} / ${timeText(duration)}`;
      chapter.textContent = chapterTitle;
      play.textContent = video.paused ? '▶' : '❚❚';
    },
  };
}
