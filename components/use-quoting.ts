import type { RefObject } from 'preact';
import { useCallback, useMemo, useRef } from 'preact/hooks';
import { formatClock } from '../core/base/time.ts';
import { problemWords } from '../core/notebook/problem-words.ts';
import { quoteTime } from '../core/quote/attribution.ts';
import { brief } from '../core/quote/brief.ts';
import { citedAs } from '../core/quote/cited-as.ts';
import { keptWithout, passagesKey } from '../core/quote/keeping.ts';
import { passageSpans } from '../core/quote/passage.ts';
import { makeQuote, type Quote } from '../core/quote/quote.ts';
import type { Span } from '../core/transcript/transcript.ts';
import type { PanelProps, TalkShown } from './panel-view.ts';
import { type CopyKind, copied } from './quoting/copied.ts';
import { copiedFor } from './quoting/copied-exports.ts';
import { describe } from './quoting/describe.ts';
import { LISTEN_WORDS } from './quoting/listen-words.ts';
import { nameOfStyle } from './quoting/name-of-style.ts';
import { type Answer, useAnswer } from './quoting/use-answer.ts';
import { useCopying } from './quoting/use-copying.ts';
import { type Passages, usePassages } from './quoting/use-passages.ts';
import { usePrepared } from './quoting/use-prepared.ts';
import { selectText } from './select-text.ts';
import { useWording } from './wording.ts';

export interface Quoting extends Omit<Passages, 'drop' | 'now'> {
  /** Whether the reader has listened to exactly these passages. */
  readonly heard: boolean;
  readonly listening: boolean;
  readonly answer: Answer | null;
  readonly styleName: string;
  copy(kind: CopyKind): boolean;
  /** Copies it as Markdown, or for another program. */
  copyFor(exportId: string): boolean;
  save(): boolean;
  /** Plays the quote, or ends that. */
  listen(loop: boolean): boolean;
  /** Keeps the selected words, so that others can be selected. */
  keepSelected(): boolean;
  /** Gives a kept passage back; without one, that which was kept last. */
  drop(one?: Span): boolean;
  /** Selects these words. */
  select(words: Span): void;
  /** The selected words are being said now. */
  saidNow(): boolean;
  /** Takes back what was last said of the times; false where nothing was. */
  takeBack(): boolean;
  /** The quote in a few words; null where there is none. */
  describe(): string | null;
}

/** What is done with the selected words and those that were kept before. False: there was nothing to do it with. */
export function useQuoting(
  view: TalkShown,
  scroller: RefObject<HTMLElement | null>,
  { settings, ownStyles, actions }: Pick<PanelProps, 'settings' | 'ownStyles' | 'actions'>,
): Quoting {
  const wording = useWording();
  const { t } = wording;
  const { open, place, listening } = view;
  const { transcript } = open.talk;
  const words = usePassages(transcript, place, scroller);
  const { passages, kept, selected, now, keep } = words;
  const [answer, say] = useAnswer(passages);
  const heard = useRef(new Map<string, number>()).current;
  const quote = useCallback((): Quote | null => {
    const made = makeQuote(open.talk, open.times(), now(), actions.now());
    return made && { ...made, heardAtMs: heard.get(passagesKey(made.passages)) ?? null };
  }, [open, now, actions, heard]);
  const as = useMemo(() => citedAs(settings, ownStyles), [settings, ownStyles]);
  const preparedOf = usePrepared(as, open, passages, quote, actions.citeWith);
  const render = (made: Quote, kind: CopyKind) => copied(kind, made, as, preparedOf(made), wording);
  const copy = useCopying(quote, selected, (made) => render(made, 'quote'), say, actions);

  /** Does something with the quote; false where there is none. */
  function withQuote(act: (quote: Quote) => void): boolean {
    const made = quote();
    if (made) act(made);
    return made !== null;
  }

  async function save(made: Quote): Promise<void> {
    const result = await actions.save(made);
    say(made.passages, result.ok ? t('savedQuote', quoteTime(made)) : t(problemWords(result.problem.code)));
  }

  async function hear({ passages: played }: Quote, loop: boolean): Promise<void> {
    const end = await actions.listen(played, loop).catch(() => null);
    if (end === 'heard') heard.set(passagesKey(played), actions.now());
    const words = end === null ? 'notLoaded' : LISTEN_WORDS[end];
    if (words) say(played, t(words));
  }

  const key = passagesKey(passages);
  return {
    ...words,
    heard: heard.has(key),
    listening: listening !== null,
    answer,
    styleName: nameOfStyle(as, wording),
    copy: (kind) => copy((made) => render(made, kind)),
    copyFor: (exportId) => copy((made) => copiedFor(exportId, made, as, preparedOf(made), wording)),
    save: () => withQuote((made) => void save(made)),
    listen(loop) {
      if (listening === null) return withQuote((made) => void hear(made, loop));
      actions.stopListening();
      return true;
    },
    keepSelected() {
      const more = selected();
      if (more.length === 0) return false;
      keep(more);
      say(now(), t('keptAddMore'));
      document.getSelection()?.removeAllRanges();
      return true;
    },
    drop(one = kept.at(-1)) {
      if (!one) return false;
      words.drop(one);
      const left = passageSpans(transcript, [...keptWithout(kept, one), ...selected()]);
      say(left, t('passageRemoved', brief(transcript.text.slice(one.start, one.end))));
      return true;
    },
    select: ({ start, end }) => void selectText(transcript, { anchor: start, focus: end }),
    saidNow() {
      const [first] = selected();
      if (!first) return false;
      const isSet = actions.saidNow(first.start);
      say(now(), isSet ? t('saidNow', formatClock(open.times().timeline.timeAt(first.start))) : t('notSaidNow'));
      return true;
    },
    takeBack() {
      if (!actions.canTakeBack()) return false;
      actions.takeBack();
      say(passages, t('tookBack'));
      return true;
    },
    describe() {
      const made = quote();
      return made && describe(made, transcript, wording);
    },
  };
}
