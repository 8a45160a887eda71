import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Quote } from '../../core/quote/quote.ts';
import type { Span } from '../../core/transcript/transcript.ts';
import { useInFront } from '../in-front.ts';
import type { PanelActions } from '../panel-view.ts';
import { useWording } from '../wording.ts';
import type { Copied } from './copied.ts';

/** Whether the copy command means something else: what is typed into a field, read in a dialog, or selected elsewhere. */
function isElsewhere({ target }: ClipboardEvent, selected: () => readonly Span[]): boolean {
  // Of what cannot be selected by its style, nothing would be copied.
  if (selected().length === 0 && String(document.getSelection() ?? '').trim() !== '') return true;
  return target instanceof Element && target.closest('input, textarea, dialog') !== null;
}

/**
 * Copies the quote: by what is returned, and by the browser's own copy command, which takes both flavours at once as
 * well.
 * @param selected the words of the talk that are selected now
 * @param render the quote as that command takes it
 * @param say what it came to, of these passages
 * @returns false where there is nothing to copy
 */
export function useCopying(
  quote: () => Quote | null,
  selected: () => readonly Span[],
  render: (quote: Quote) => Copied,
  say: (of: readonly Span[], text: string) => void,
  actions: PanelActions,
): (render: (quote: Quote) => Copied | Promise<Copied>) => boolean {
  const { t } = useWording();
  const isInFront = useInFront();
  const command = useRef<(event: ClipboardEvent) => void>(() => undefined);
  command.current = (event) => {
    const made = !isInFront || isElsewhere(event, selected) ? null : quote();
    if (!made || !event.clipboardData) return;
    event.preventDefault();
    const { plain, html, done } = render(made);
    event.clipboardData.setData('text/plain', plain);
    if (html !== null) event.clipboardData.setData('text/html', html);
    say(made.passages, done);
  };
  useLayoutEffect(() => {
    const onCopy = (event: ClipboardEvent) => command.current(event);
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, []);

  async function put(made: Quote, rendered: Promise<Copied> | Copied): Promise<void> {
    let done = t('notLoaded');
    try {
      const it = await rendered;
      done = (await actions.copy(it.plain, it.html)) ? it.done : t('copyFailed');
    } catch {
      // What writes it could not be loaded.
    }
    say(made.passages, done);
  }
  return (rendering) => {
    const made = quote();
    if (made) void put(made, rendering(made));
    return made !== null;
  };
}
