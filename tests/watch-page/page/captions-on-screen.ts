import { element } from './element.ts';

/** Captions drawn over a video as YouTube draws them. */
export interface ScreenCaptions {
  readonly root: HTMLElement;
  /** The json3 of the track that is on; null for none. */
  show(body: string | null): void;
}

interface Event {
  readonly tStartMs: number;
  readonly dDurationMs: number;
  readonly wWinId?: number;
  readonly segs?: readonly { readonly utf8: string; readonly tOffsetMs?: number }[];
}

/** Words are drawn when they are said, within this time. */
const STEP_MS = 50;

/**
 * A track of whole captions has a window for each; an automatic one has a single window, in which words come one after
 * the other and the line before stays. All are gone where there is nothing to show.
 * @param contentSeconds moment of the content; null during an advertisement, in which captions are taken away
 */
export function createScreenCaptions(contentSeconds: () => number | null): ScreenCaptions {
  const root = element('div', { class: 'ytp-caption-window-container' });
  let events: readonly Event[] = [];
  let timer = 0;
  let drawn = '';

  function draw(): void {
    const seconds = contentSeconds();
    const lines = seconds === null ? [] : linesAt(events, seconds * 1000);
    const text = lines.join('\n');
    if (text === drawn) return;
    drawn = text;
    const rolls = events.some(({ wWinId }) => wWinId !== undefined);
    const old = root.querySelector('.captions-text');
    const made = lines.map((line) =>
      element('span', { class: 'caption-visual-line' }, element('span', { class: 'ytp-caption-segment' }, line)),
    );
    if (rolls && old && lines.length > 0) old.replaceChildren(...made);
    else root.replaceChildren(...(lines.length > 0 ? [windowOf(rolls, made)] : []));
  }

  return {
    root,
    show(body) {
      clearInterval(timer);
      events = body === null ? [] : eventsOf(body);
      if (events.length > 0) timer = window.setInterval(draw, STEP_MS);
      draw();
    },
  };
}

const windowOf = (rolls: boolean, lines: readonly HTMLElement[]): HTMLElement =>
  element(
    'div',
    { class: `caption-window ytp-caption-window-bottom${rolls ? ' ytp-caption-window-rollup' : ''}`, dir: 'ltr' },
    element('span', { class: 'captions-text' }, ...lines),
  );

/** Those that hold words; none of what is not json3. */
function eventsOf(body: string): readonly Event[] {
  try {
    const { events } = JSON.parse(body) as { readonly events: readonly Event[] };
    return events.filter(
      ({ tStartMs, segs }) => Number.isFinite(tStartMs) && segs?.some(({ utf8 }) => /\S/.test(utf8)),
    );
  } catch {
    return [];
  }
}

/** What stands there: the words said so far of what has begun last, and of an automatic track the line before. */
function linesAt(events: readonly Event[], ms: number): string[] {
  const begun = events.filter((event) => event.tStartMs <= ms);
  const standing = begun.slice(-2).filter((event) => ms < event.tStartMs + event.dDurationMs);
  const shown = standing.at(-1)?.wWinId === undefined ? standing.slice(-1) : standing;
  return shown.map(({ tStartMs, segs = [] }) =>
    segs
      .filter(({ tOffsetMs = 0 }) => tStartMs + tOffsetMs <= ms)
      .map(({ utf8 }) => utf8)
      .join(''),
  );
}
