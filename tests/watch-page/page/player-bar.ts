import { element, timeText } from './element.ts';

/** What the bar shows of its player and asks of it; all times in the content's own. */
export interface BarSource {
  readonly seconds: number;
  readonly durationSeconds: number;
  readonly paused: boolean;
  readonly chapterTitle: string;
}

/** The bar below the picture: play button, progress, time, chapter of the moment. */
export interface PlayerBar {
  readonly root: HTMLElement;
  update(source: BarSource): void;
  showCaptions(on: boolean): void;
}

/** What the buttons of the bar do. */
export interface BarActions {
  playOrPause(): void;
  seekTo(fraction: number): void;
  toggleFullscreen(): void;
  toggleCaptions(): void;
}

export function createPlayerBar(actions: BarActions): PlayerBar {
  const play = element('button', {
    class: 'ytp-play-button ytp-button',
    type: 'button',
    'aria-label': 'Play or pause',
  });
  const played = element('div', { class: 'ytp-play-progress' });
  const progress = element('div', { class: 'ytp-progress-bar' }, played);
  const time = element('span', { class: 'ytp-time-display' });
  const chapter = element('span', { class: 'ytp-chapter-title-content' });
  const captions = element('button', {
    class: 'ytp-subtitles-button ytp-button',
    type: 'button',
    'aria-label': 'Subtitles/closed captions',
    'aria-pressed': 'false',
  });
  const mini = element('button', { class: 'ytp-miniplayer-button', type: 'button', 'aria-label': 'Miniplayer' });
  const full = element('button', { class: 'ytp-fullscreen-button', type: 'button', 'aria-label': 'Full screen' });
  const right = element('div', { class: 'ytp-right-controls' }, captions, mini, full);
  const controls = element('div', { class: 'ytp-chrome-controls' }, play, time, chapter, right);
  const root = element('div', { class: 'ytp-chrome-bottom' }, progress, controls);

  play.addEventListener('click', () => actions.playOrPause());
  captions.addEventListener('click', () => actions.toggleCaptions());
  full.addEventListener('click', () => actions.toggleFullscreen());
  progress.addEventListener('click', (event) => {
    const box = progress.getBoundingClientRect();
    actions.seekTo((event.clientX - box.left) / box.width);
  });

  return {
    root,
    showCaptions: (on) => captions.setAttribute('aria-pressed', String(on)),
    update({ seconds, durationSeconds, paused, chapterTitle }) {
      played.style.width = `${durationSeconds > 0 ? (seconds / durationSeconds) * 100 : 0}%`;
      time.textContent = `${timeText(seconds)} / ${timeText(durationSeconds)}`;
      chapter.textContent = chapterTitle;
      play.textContent = paused ? '▶' : '❚❚';
    },
  };
}
