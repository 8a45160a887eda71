import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Quote } from '../../core/quote/quote.ts';
import type { Span } from '../../core/transcript/transcript.ts';
import { useInFront } from '../in-front.ts';
import type { PanelActions } from '../panel-view.ts';
import { useWording } from '../wording.ts';
import type { Copied } from './copied.ts';

/** Whether the copy command means something else: what is typed into a field, or read in a dialog. */
const isElsewhere = (event: ClipboardEvent): boolean =>
  event.target instanceof Element && event.target.closest('input, textarea, dialog') !== null;

/**
 * Copies the quote: by what is returned, and by the browser's own copy command, which takes both flavours at once as
 * well.
 * @param render the quote as that command takes it
 * @param say what it came to, of these passages
 * @returns false where there is nothing to copy
 */
export function useCopying(
  quote: () => Quote | null,
  render: (quote: Quote) => Copied,
  say: (of: readonly Span[], text: string) => void,
  actions: PanelActions,
): (render: (quote: Quote) => Copied | Promise<Copied>) => boolean {
  const { t } = useWording();
  const isInFront = useInFront();
  const command = useRef<(event: ClipboardEvent) => void>(() => undefined);
  command.current = (event) => {
    const made = !isInFront || isElsewhere(event) ? null : quote();
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
    const { plain, html, done } = await rendered;
    say(made.passages, (await actions.copy(plain, html)) ? done : t('copyFailed'));
  }
  return (rendering) => {
    const made = quote();
    if (made) void put(made, rendering(made));
    return made !== null;
  };
}
