import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { formatClock } from '../core/base/time.ts';
import { quoteTime } from '../core/quote/attribution.ts';
import { htmlText } from '../core/quote/html-text.ts';
import { timedUrl } from '../core/quote/link.ts';
import { passageSpans } from '../core/quote/passage.ts';
import { plainText } from '../core/quote/plain-text.ts';
import { extentOf, makeQuote, type Quote } from '../core/quote/quote.ts';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import type { Span } from '../core/transcript/transcript.ts';
import type { PanelActions } from './panel-view.ts';
import { useWording } from './wording.ts';

export interface Quoting {
  /** Whether there is a word in the selection. */
  readonly quotable: boolean;
  readonly copyQuote: () => void;
  readonly copyLink: () => void;
  /** The selected words are being said now. */
  readonly saidNow: () => void;
  /** Takes back what was last said of the times; false where nothing was. */
  readonly takeBack: () => boolean;
  /** What the last thing done with the selected words came to, in words; null before. */
  readonly answer: Answer | null;
}

/** Of the words from `start` to `end`; a new object each time, even when it says the same. */
export interface Answer extends Span {
  readonly text: string;
}

/**
 * What is done with the selected words. They are copied by the bar's buttons, and by the browser's own copy command,
 * which takes both flavours at once as well; and they set the times by ear.
 * @param selected what is selected at this very moment; `span` may still be what was selected a frame ago
 */
export function useQuoting(
  open: OpenTalk,
  span: Span | null,
  selected: () => Span | null,
  actions: PanelActions,
): Quoting {
  const wording = useWording();
  const { t } = wording;
  const [answer, setAnswer] = useState<Answer | null>(null);
  const quote = useCallback((): Quote | null => {
    const words = selected();
    return words && makeQuote(open.talk, open.times(), [words], actions.now());
  }, [open, selected, actions]);
  const shown = useMemo(() => (span && passageSpans(open.talk.transcript, [span])[0]) ?? null, [open, span]);
  const say = useCallback((copied: Quote, text: string) => setAnswer({ ...extentOf(copied), text }), []);

  /** Both flavours, and what is said when they have been copied. */
  const renderQuote = useCallback(
    (copied: Quote) =>
      [plainText(copied, wording), htmlText(copied, wording), t('copiedQuote', quoteTime(copied))] as const,
    [wording, t],
  );

  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const copied = quote();
      if (!copied || !event.clipboardData) return;
      event.preventDefault();
      const [plain, html, done] = renderQuote(copied);
      event.clipboardData.setData('text/plain', plain);
      event.clipboardData.setData('text/html', html);
      say(copied, done);
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, [quote, say, renderQuote]);

  async function copyAs(
    render: (copied: Quote) => readonly [plain: string, html: string | null, done: string],
  ): Promise<void> {
    const copied = quote();
    if (!copied) return;
    const [plain, html, done] = render(copied);
    say(copied, (await actions.copy(plain, html)) ? done : t('copyFailed'));
  }

  function saidNow(): void {
    const words = quote();
    if (!words) return;
    const { start } = extentOf(words);
    const isSet = actions.saidNow(start);
    say(words, isSet ? t('saidNow', formatClock(open.times().timeline.timeAt(start))) : t('notSaidNow'));
  }

  function takeBack(): boolean {
    if (!actions.canTakeBack()) return false;
    actions.takeBack();
    setAnswer({ start: shown?.start ?? -1, end: shown?.end ?? -1, text: t('tookBack') });
    return true;
  }

  return {
    saidNow,
    takeBack,
    copyQuote: () => void copyAs(renderQuote),
    copyLink: () =>
      void copyAs((copied) => [
        timedUrl(copied.videoId, copied.startMs),
        null,
        t('copiedLink', formatClock(copied.startMs)),
      ]),
    answer: answer && shown && answer.start === shown.start && answer.end === shown.end ? answer : null,
    quotable: shown !== null,
  };
}
