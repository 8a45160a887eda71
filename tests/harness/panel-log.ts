import type { Panel } from './panel.ts';

/** What the panel showed from a moment on. */
export interface Shown {
  /** Wall clock, in milliseconds. */
  readonly atMs: number;
  readonly state: string;
  /** Heading of the talk, '' without one. */
  readonly title: string;
  /** The sentence that is painted as being said, '' while none is. */
  readonly spoken: string;
  readonly word: string;
  readonly banner: string;
  readonly playing: boolean;
}

interface LogWindow {
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
      const { state = '', playing } = document.documentElement.dataset;
      const now = {
        state,
        title: state === 'talk' ? (document.querySelector('h1')?.textContent ?? '') : '',
        spoken: painted('spoken'),
        word: painted('word'),
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
