// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CAPTION_PLACE } from '../../core/watch/contract.ts';
import type { ShownCaption } from '../../core/watch/page-captions.ts';
import { watchShownCaptions } from './shown-captions.ts';

function make(name: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

/** As YouTube builds it: a line is cut into segments where its style changes. */
const line = (...segments: readonly string[]) =>
  make('span', 'caption-visual-line', ...segments.map((text) => make('span', 'ytp-caption-segment', text)));
const box = (...lines: readonly Node[]) => make('div', 'caption-window', make('span', 'captions-text', ...lines));
const placeOf = (...boxes: readonly Node[]) => make('div', 'ytp-caption-window-container', ...boxes);

let player: HTMLElement;
let shown: ShownCaption[];
let nowMs: number | null;
let stop: AbortController;

/** Observers are called when what changed a document is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve));
const texts = () => shown.map(({ text }) => text);

function watch(): void {
  watchShownCaptions(
    stop.signal,
    player,
    () => nowMs,
    (caption) => shown.push(caption),
  );
}

beforeEach(() => {
  player = make('div', 'html5-video-player');
  document.body.append(player);
  [shown, nowMs, stop] = [[], 1000, new AbortController()];
});

afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
});

describe('watchShownCaptions', () => {
  it('tells what the captions on the screen say, and each change', async () => {
    const rolling = line('we went');
    const place = placeOf(box(rolling));
    player.append(place);
    watch();
    expect(shown).toEqual([{ text: 'we went', mediaMs: 1000 }]);
    nowMs = 1400;
    rolling.append(make('span', 'ytp-caption-segment', ' home'));
    await settled();
    rolling.after(line('it', ' was'));
    await settled();
    (rolling.firstChild?.firstChild as Text).data = 'They went';
    await settled();
    place.replaceChildren();
    await settled();
    expect(texts()).toEqual(['we went', 'we went home', 'we went home\nit was', 'They went home\nit was', '']);
    expect(shown[1]?.mediaMs).toBe(1400);
  });

  it('finds captions that are switched on later, and in another place than before', async () => {
    watch();
    expect(shown).toEqual([]);
    const first = placeOf();
    player.append(first);
    await settled();
    first.append(box(line('one')));
    await settled();
    player.querySelector(CAPTION_PLACE)?.replaceWith(placeOf(box(line('two'))));
    await settled();
    first.append(box(line('of the one before')));
    player.querySelector(CAPTION_PLACE)?.append(box(line('three')));
    await settled();
    expect(texts()).toEqual(['one', 'two', 'two\nthree']);
  });

  it('finds them deeper in the player, too', async () => {
    const inner = make('div', 'inner');
    player.append(inner);
    watch();
    inner.append(placeOf(box(line('one'))));
    await settled();
    inner.replaceChildren(placeOf(box(line('two'))));
    await settled();
    expect(texts()).toEqual(['one', 'two']);
  });

  it('tells nothing that says the same, and nothing that is drawn elsewhere', async () => {
    const place = placeOf(box(line('one')));
    player.append(place);
    document.body.append(placeOf(box(line('of another player'))));
    watch();
    place.replaceChildren(box(line('on', 'e')));
    await settled();
    place.append('no caption', line('in no window'));
    await settled();
    player.append(make('div', 'ytp-chrome-bottom', 'no caption'));
    await settled();
    expect(texts()).toEqual(['one']);
  });

  it('is silent during an advertisement, and tells anew what stands there after it', async () => {
    const place = placeOf(box(line('one')));
    player.append(place);
    watch();
    nowMs = null;
    place.append(box(line('buy this')));
    await settled();
    nowMs = 2000;
    place.lastChild?.remove();
    await settled();
    expect(shown).toEqual([
      { text: 'one', mediaMs: 1000 },
      { text: 'one', mediaMs: 2000 },
    ]);
  });

  it('stops when nobody wants it any more', async () => {
    const place = placeOf(box(line('one')));
    player.append(place);
    watch();
    stop.abort();
    place.append(box(line('two')));
    await settled();
    watch();
    await settled();
    expect(texts()).toEqual(['one']);
  });

  it('bears a page that shows too much, or changes too often', async () => {
    const place = placeOf(box(...Array.from({ length: 500 }, () => line('x'.repeat(5000)))));
    player.append(place);
    watch();
    expect(shown[0]?.text).toHaveLength(1000);
    for (let i = 0; i < 400; i++) {
      place.replaceChildren(box(line(`word ${i}`)));
      await Promise.resolve();
    }
    await settled();
    // The second may have turned meanwhile.
    expect(shown.length).toBeLessThanOrEqual(120);
  });
});
