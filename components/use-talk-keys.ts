import type { RefObject } from 'preact';
import { chapterProgress } from '../core/timing/chapter-progress.ts';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import type { Span } from '../core/transcript/transcript.ts';
import { selectSentence, sentenceAfter } from './select-sentence.ts';
import { useKeys } from './use-keys.ts';
import type { Quoting } from './use-quoting.ts';

interface TalkKeys {
  readonly open: OpenTalk;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly bar: RefObject<HTMLElement | null>;
  /** What is selected at this very moment. */
  readonly selected: () => Span | null;
  readonly quoting: Pick<Quoting, 'copyLink' | 'saidNow' | 'takeBack'>;
  readonly goToPosition: (position: number) => void;
  readonly goToChapter: (index: number) => void;
  readonly back: () => void;
  readonly join: () => void;
  readonly announceSentence: () => void;
  /** Brings a range into view. */
  readonly show: (range: Range) => void;
  readonly showKeys: () => void;
}

/** The keys of a talk; `KeysDialog` lists them. */
export function useTalkKeys(keys: TalkKeys): void {
  const { open, scroller } = keys;
  const { talk, playhead } = open;

  function select(step: number): boolean {
    const spoken = Math.max(0, playhead.place().sentence);
    const index = step === 0 ? spoken : sentenceAfter(talk.transcript, keys.selected(), step, spoken);
    const range = selectSentence(talk.transcript, index);
    if (range) keys.show(range);
    return range !== null;
  }

  function chapter(step: number): boolean {
    const times = open.times();
    const next = chapterProgress(times, playhead.place().mediaMs, 1).index + step;
    if (next < 0 || next >= times.chapters.length) return false;
    keys.goToChapter(next);
    return true;
  }

  const always = (act: () => void) => () => {
    act();
    return true;
  };
  const withSelection = (act: (span: Span) => void) => () => {
    const span = keys.selected();
    if (span) act(span);
    return span !== null;
  };
  function toBar(): boolean {
    const first = keys.bar.current?.querySelector('button');
    first?.focus();
    return first != null;
  }

  useKeys({
    n: () => select(1),
    p: () => select(-1),
    s: () => select(0),
    Enter: withSelection((selected) => keys.goToPosition(selected.start)),
    u: withSelection(() => keys.quoting.copyLink()),
    h: withSelection(() => keys.quoting.saidNow()),
    z: () => keys.quoting.takeBack(),
    Tab: toBar,
    '[': () => chapter(-1),
    ']': () => chapter(1),
    b: always(keys.join),
    'Alt+ArrowLeft': always(keys.back),
    r: always(keys.announceSentence),
    Escape: withSelection(() => {
      document.getSelection()?.removeAllRanges();
      scroller.current?.focus({ preventScroll: true });
    }),
    '?': always(keys.showKeys),
  });
}
