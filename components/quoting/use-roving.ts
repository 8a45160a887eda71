import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The buttons among which arrow keys move, without those of what opens above them. */
const itemsOf = (bar: HTMLElement): HTMLButtonElement[] =>
  [...bar.querySelectorAll('button')].filter((button) => button.closest('[popover]') === null);

/**
 * Where the focus goes by this key: to the next item or the one before, round the ends, or to the first or last. Null
 * for other keys.
 */
export function itemAfter<T>(items: readonly T[], current: number, key: string): T | null {
  const step = STEPS[key];
  if (step !== undefined) return items[(current + step + items.length) % items.length] ?? null;
  if (key === 'Home') return items[0] ?? null;
  return key === 'End' ? (items.at(-1) ?? null) : null;
}

/**
 * A toolbar is one stop of the Tab key, and the arrow keys move within it, see
 * https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */
export function useRoving(bar: RefObject<HTMLElement | null>): void {
  // Buttons come and go with what there is to say.
  useLayoutEffect(() => {
    if (!bar.current) return;
    const items = itemsOf(bar.current);
    const current = items.find((item) => item.tabIndex === 0 && item.hasAttribute('tabindex')) ?? items[0];
    for (const item of items) item.tabIndex = item === current ? 0 : -1;
  });
  useLayoutEffect(() => {
    const element = bar.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!element || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
      const items = itemsOf(element);
      const at = items.indexOf(event.target as HTMLButtonElement);
      const next = at < 0 ? null : itemAfter(items, at, event.key);
      if (!next) return;
      event.preventDefault();
      for (const item of items) item.tabIndex = item === next ? 0 : -1;
      next.focus();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [bar]);
}
