import { useLayoutEffect, useRef } from 'preact/hooks';
import { useInFront } from './in-front.ts';

/** What a key does; true when it did something, so that the browser does nothing of its own. */
export type KeyMap = Readonly<Record<string, (() => boolean) | undefined>>;

/** The name of a key in a `KeyMap`: `Alt+` before the browser's own name, letters in lower case. */
function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.altKey ? `Alt+${key}` : key;
}

/** Whether somebody is typing, or the key belongs to a control that has the focus. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable], dialog')) return true;
  return (
    (event.key === 'Enter' || event.key === 'Tab') && target?.closest('button, a, summary') !== null && target !== null
  );
}

const NO_KEYS: KeyMap = {};

/** Listens to keys anywhere in the panel, from the moment that what they do can be seen, and while that is in front. */
export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  latest.current = useInFront() ? keys : NO_KEYS;
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const name = nameOf(event);
      if (isTaken(event) || !Object.hasOwn(latest.current, name)) return;
      if (event.shiftKey && name === 'Tab') return;
      if (latest.current[name]?.()) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
