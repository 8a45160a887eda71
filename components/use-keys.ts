import { useLayoutEffect, useRef } from 'preact/hooks';
import { useInFront } from './in-front.ts';

/** What a key does; true when it did something, so that the browser does nothing of its own. */
export type KeyMap = Readonly<Record<string, (() => boolean) | undefined>>;

/** What stands on a key where an English keyboard has these; `Shift+` with shift. */
const BY_PLACE: Readonly<Record<string, string>> = { BracketLeft: '[', BracketRight: ']', 'Shift+Slash': '?' };

/**
 * The name of a key in a `KeyMap`: the browser's own name, letters in lower case, after `Alt+` or `Shift+`; but what
 * another layout types without shift is the same sign. A key that types no Latin letter, digit or sign of the panel has
 * the name of its place on an English keyboard, so that every key is there in Russian, Greek or Chinese, too.
 */
export function nameOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'shiftKey'>): string {
  const { key, code, altKey, shiftKey } = event;
  const alt = altKey ? 'Alt+' : '';
  const shift = shiftKey ? 'Shift+' : '';
  if (/^[a-z0-9]$/i.test(key)) return `${alt}${shift}${key.toLowerCase()}`;
  if (/^[[\]?]$/.test(key)) return `${alt}${key}`;
  // What an input method has taken, or a key that waits for the next one, has no sign of its own.
  const isNamed = key.length > 1 && !/^(?:Process|Unidentified|Dead)$/.test(key);
  if (isNamed) return `${alt}${shift}${key}`;
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  const sign = BY_PLACE[`${shift}${code}`];
  return letter !== undefined ? `${alt}${shift}${letter}` : `${alt}${sign ?? `${shift}${key}`}`;
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
      if (latest.current[name]?.()) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
