import type { RefObject } from 'preact';
import { extended, type Selected, selectedFrom, turnedRound, type Unit } from '../../core/quote/extend.ts';
import { passageSpans } from '../../core/quote/passage.ts';
import type { OpenTalk } from '../../core/timing/open-talk.ts';
import type { Span } from '../../core/transcript/transcript.ts';
import { lastSelected, selectedSpans, selectText } from '../select-text.ts';
import { rangeOf } from '../text-position.ts';
import type { KeyMap } from '../use-keys.ts';

interface Extending {
  readonly open: OpenTalk;
  readonly scroller: RefObject<HTMLElement | null>;
  /** The passages that were kept to add more, the latest last. */
  readonly kept: readonly Span[];
  /** Keeps further ones. */
  readonly keep: (more: readonly Span[]) => void;
  /** Scrolls to the end of the selection that has moved. */
  readonly keepUpWith: (find: () => Range | null) => void;
}

const UNITS: readonly (readonly [back: string, on: string, unit: Unit])[] = [
  ['ArrowLeft', 'ArrowRight', 'word'],
  ['ArrowUp', 'ArrowDown', 'sentence'],
  ['PageUp', 'PageDown', 'paragraph'],
  ['Home', 'End', 'turn'],
];

/** The keys by which a selection is extended, as in a text field. Where there is none, one begins. */
export function extendingKeys(extending: Extending): KeyMap {
  const { open, scroller, kept, keep, keepUpWith } = extending;
  const { transcript } = open.talk;

  function select(next: Selected | null): boolean {
    if (!next || !scroller.current) return false;
    // Only one selection can be extended; others stay as what was kept.
    const now = lastSelected(scroller.current);
    const others = selectedSpans(scroller.current).filter(
      ({ start }) => now && start !== Math.min(now.anchor, now.focus),
    );
    if (others.length > 0) keep(others);
    const { anchor, focus } = next;
    keepUpWith(() =>
      rangeOf(transcript, focus > anchor ? { start: focus - 1, end: focus } : { start: focus, end: focus + 1 }),
    );
    return selectText(transcript, next);
  }

  /** Whole words of what is selected; else an empty selection beside what was kept last, or at the current sentence. */
  function now(step: 1 | -1): Selected {
    const selected = scroller.current && lastSelected(scroller.current);
    if (selected) return whole(selected);
    const last = kept.at(-1);
    const at = step === 1 ? last?.end : last?.start;
    return at === undefined
      ? selectedFrom(transcript, open.playhead.place().sentence, step)
      : { anchor: at, focus: at };
  }

  function whole({ anchor, focus }: Selected): Selected {
    const [span] = passageSpans(transcript, [{ start: Math.min(anchor, focus), end: Math.max(anchor, focus) }]);
    if (!span) return { anchor, focus };
    return focus < anchor ? { anchor: span.end, focus: span.start } : { anchor: span.start, focus: span.end };
  }

  const press = (unit: Unit, step: 1 | -1) => () => {
    select(extended(transcript, now(step), unit, step));
    return true;
  };
  return {
    ...Object.fromEntries(
      UNITS.flatMap(([back, on, unit]) => [
        [`Shift+${back}`, press(unit, -1)],
        [`Shift+${on}`, press(unit, 1)],
      ]),
    ),
    'Shift+e': () => {
      const selected = scroller.current && lastSelected(scroller.current);
      return selected !== null && select(turnedRound(selected));
    },
  };
}
