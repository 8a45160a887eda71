import type { RefObject } from 'preact';
import { chapterProgress } from '../core/timing/chapter-progress.ts';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import type { Span } from '../core/transcript/transcript.ts';
import type { Follow } from './follow.ts';
import { MARKDOWN } from './quoting/copied-exports.ts';
import { extendingKeys } from './quoting/extending-keys.ts';
import { selectedSpans, selectSentence, sentenceAfter } from './select-text.ts';
import type { Going } from './use-going.ts';
import { useKeys } from './use-keys.ts';
import type { Quoting } from './use-quoting.ts';

interface TalkKeys {
  readonly open: OpenTalk;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly bar: RefObject<HTMLElement | null>;
  readonly follow: RefObject<Follow | null>;
  readonly quoting: Quoting;
  readonly going: Going;
  /** Says something to those who do not see it; without words, the current sentence. */
  readonly announce: (text: string | null) => void;
  readonly showKeys: () => void;
  readonly showStyle: () => void;
}

/** The keys of a talk; `KeysDialog` lists them. */
export function useTalkKeys(keys: TalkKeys): void {
  const { open, scroller, bar, follow, quoting, going } = keys;
  const { talk, playhead } = open;
  const selected = (): Span | null => (scroller.current && selectedSpans(scroller.current).at(-1)) ?? null;

  function select(step: number): boolean {
    const spoken = Math.max(0, playhead.place().sentence);
    const from = selected() ?? quoting.kept.at(-1) ?? null;
    const index = step === 0 ? spoken : sentenceAfter(talk.transcript, from, step, spoken);
    const range = selectSentence(talk.transcript, index);
    if (range) follow.current?.show(() => range);
    return range !== null;
  }

  function chapter(step: number): boolean {
    const times = open.times();
    const next = chapterProgress(times, playhead.place().mediaMs, 1).index + step;
    if (next < 0 || next >= times.chapters.length) return false;
    going.goToChapter(next);
    return true;
  }

  const always = (act: () => void) => () => {
    act();
    return true;
  };
  function play(): boolean {
    const from = selected() ?? quoting.kept.at(-1);
    if (from) going.goToPosition(from.start);
    return from !== undefined;
  }
  function toBar(): boolean {
    const stop = bar.current?.querySelector<HTMLElement>('button[tabindex="0"]');
    stop?.focus();
    return stop != null;
  }
  function drop(): boolean {
    const did = quoting.clear();
    if (did) scroller.current?.focus({ preventScroll: true });
    return did;
  }

  useKeys({
    ...extendingKeys({
      open,
      scroller,
      kept: quoting.kept,
      keep: quoting.keep,
      keepUpWith: (find) => follow.current?.keepUpWith(find),
    }),
    n: () => select(1),
    p: () => select(-1),
    s: () => select(0),
    Enter: play,
    q: quoting.keepSelected,
    Backspace: () => quoting.drop(),
    y: () => quoting.listen(false),
    'Shift+y': () => quoting.listen(true),
    d: () => quoting.copyFor(MARKDOWN),
    x: () => quoting.copy('words'),
    g: () => quoting.copy('reference'),
    u: () => quoting.copy('link'),
    'Shift+s': quoting.save,
    'Shift+g': always(keys.showStyle),
    h: quoting.saidNow,
    z: quoting.takeBack,
    Tab: toBar,
    '[': () => chapter(-1),
    ']': () => chapter(1),
    b: always(going.join),
    'Alt+ArrowLeft': always(going.back),
    r: always(() => keys.announce(quoting.describe())),
    Escape: drop,
    '?': always(keys.showKeys),
  });
}
