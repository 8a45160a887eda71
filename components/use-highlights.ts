import { useEffect } from 'preact/hooks';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import type { Span } from '../core/transcript/transcript.ts';
import { spokenSpan, spokenWord } from './spoken.ts';
import { paragraphId, rangeOf } from './text-position.ts';

/** Names that the stylesheet paints with `::highlight(…)`. */
const SPOKEN = 'spoken';
const WORD = 'word';

/**
 * Paints what is being said. Nothing in the document changes but the mark of the current paragraph, which screen
 * readers can ask for.
 */
export function useHighlights(open: OpenTalk): void {
  useEffect(() => {
    const { playhead } = open;
    const { transcript } = open.talk;
    const spoken = new Highlight();
    const word = new Highlight();
    word.priority = 1;
    CSS.highlights.set(SPOKEN, spoken);
    CSS.highlights.set(WORD, word);
    let current: HTMLElement | null = null;

    function paint(highlight: Highlight, span: Span | null): void {
      highlight.clear();
      const range = span && rangeOf(transcript, span);
      if (range) highlight.add(range);
    }

    function update(): void {
      paint(spoken, spokenSpan(open));
      paint(word, spokenWord(open));
      const { paragraph } = playhead.place();
      const element = paragraph < 0 ? null : document.getElementById(paragraphId(paragraph));
      if (element === current) return;
      current?.removeAttribute('aria-current');
      element?.setAttribute('aria-current', 'true');
      current = element;
    }

    update();
    const unsubscribe = playhead.subscribe(update);
    return () => {
      unsubscribe();
      current?.removeAttribute('aria-current');
      // The view of the next talk may have put its own in their place already.
      if (CSS.highlights.get(SPOKEN) === spoken) CSS.highlights.delete(SPOKEN);
      if (CSS.highlights.get(WORD) === word) CSS.highlights.delete(WORD);
    };
  }, [open]);
}
