import type { Panel } from './panel.ts';

/** What the panel showed from a moment on. */
export interface Shown {
  /** Wall clock, in milliseconds. */
  readonly atMs: number;
  readonly state: string;
  /** The video whose text is shown, '' while there is none. */
  readonly video: string;
  /** The sentence that is painted as being said, '' while none is. */
  readonly spoken: string;
  readonly word: string;
  readonly banner: string;
  /** Title of the chapter that plays. */
  readonly chapter: string;
  /** Titles of the chapters that are listed, a line each. */
  readonly chapters: string;
  readonly playing: boolean;
}

interface LogWindow {
  panelErrors?: string[];
  shownLog?: { readonly entries: Shown[]; stop(): void };
}

/**
 * From now on, notes every change of what the panel shows, with its time: at once where the document changes, within 4
 * ms where only the paint does.
 */
export const startLog = (panel: Panel): Promise<void> =>
  panel.evaluate(() => {
    const own = window as unknown as LogWindow;
    own.shownLog?.stop();
    const entries: Shown[] = [];
    let last = '';
    const painted = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String).join(' ');
    const note = () => {
      const { state = '', video = '', playing } = document.documentElement.dataset;
      const now = {
        state,
        video,
        spoken: painted('spoken'),
        word: painted('word'),
        chapter: document.querySelector('.chapters [aria-current] .title')?.textContent ?? '',
        chapters: [...document.querySelectorAll('.chapters .title')].map((title) => title.textContent).join('\n'),
        banner: document.querySelector('.banner')?.textContent ?? '',
        playing: playing === 'true',
      };
      const key = JSON.stringify(now);
      if (key === last) return;
      last = key;
      entries.push({ atMs: performance.timeOrigin + performance.now(), ...now });
    };
    const observer = new MutationObserver(note);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const timer = setInterval(note, 4);
    own.shownLog = {
      entries,
      stop() {
        observer.disconnect();
        clearInterval(timer);
      },
    };
    note();
  });

export const readLog = (panel: Panel): Promise<readonly Shown[]> =>
  panel.evaluate(() => (window as unknown as LogWindow).shownLog?.entries ?? []);

/** From now on, keeps what goes wrong in the panel without being caught. */
export const keepErrors = (panel: Panel): Promise<void> =>
  panel.evaluate(() => {
    const own = window as unknown as LogWindow;
    const errors: string[] = [];
    own.panelErrors = errors;
    window.addEventListener('error', ({ message }) => errors.push(message));
    window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  });

/** What has gone wrong since; nothing is known of a panel that was closed. */
export const errorsOf = async (panel: Panel): Promise<readonly string[]> =>
  (await panel.isOpen()) ? panel.evaluate(() => (window as unknown as LogWindow).panelErrors ?? []) : [];
