import { CAPTION_LINE, CAPTION_PLACE, CAPTION_WINDOW } from '../../core/watch/contract.ts';
import { MAX_SHOWN_LENGTH, type ShownCaption } from '../../core/watch/page-captions.ts';

/** No screen shows more. */
const MAX_LINES = 12;
/** Nobody speaks so many words in a second, at any speed; a page that changes more often is not told of. */
const MAX_A_SECOND = 30;
const SECOND_MS = 1000;

/**
 * Tells what the captions on the screen say, whenever that changes, and at once what they say now. Until the signal is
 * aborted, the place of the captions is observed, and whether the player has another one: it comes with the first
 * caption and may be exchanged. Media events would come too late, and not for every word.
 * @param root the player
 * @param contentMs the moment of the content, in milliseconds; null while an advertisement plays or nothing is known:
 * then nothing is told, and what stands there afterwards is told anew
 */
export function watchShownCaptions(
  signal: AbortSignal,
  root: Element,
  contentMs: () => number | null,
  tell: (shown: ShownCaption) => void,
): void {
  if (signal.aborted) return;
  let place: Element | null = null;
  let told = '';
  let second = 0;
  let toldInSecond = 0;

  const look = (): void => {
    const found = root.querySelector(CAPTION_PLACE);
    if (found !== place) observe(found);
    const mediaMs = contentMs();
    if (mediaMs === null) {
      told = '';
      return;
    }
    const text = shownText(found);
    if (text === told || !isAllowed()) return;
    told = text;
    tell({ text, mediaMs });
  };

  const observer = new MutationObserver(look);

  function observe(found: Element | null): void {
    place = found;
    observer.disconnect();
    observer.observe(root, { childList: true, subtree: found === null });
    if (!found) return;
    if (found.parentElement && found.parentElement !== root) observer.observe(found.parentElement, { childList: true });
    observer.observe(found, { childList: true, subtree: true, characterData: true });
  }

  function isAllowed(): boolean {
    const now = Math.floor(performance.now() / SECOND_MS);
    if (now !== second) [second, toldInSecond] = [now, 0];
    return ++toldInSecond <= MAX_A_SECOND;
  }

  signal.addEventListener('abort', () => observer.disconnect());
  observe(null);
  look();
}

/** Their lines, in order; white space within is left to whoever reads them. */
function shownText(place: Element | null): string {
  const lines: string[] = [];
  for (const box of place?.querySelectorAll(CAPTION_WINDOW) ?? []) {
    for (const line of box.querySelectorAll(CAPTION_LINE)) {
      if (lines.length === MAX_LINES) return textOf(lines);
      lines.push(line.textContent);
    }
  }
  return textOf(lines);
}

const textOf = (lines: readonly string[]): string => lines.join('\n').slice(0, MAX_SHOWN_LENGTH);
