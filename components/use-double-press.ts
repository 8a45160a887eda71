import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** How long a third press may take to follow the second. */
const THIRD_PRESS_MS = 280;

/**
 * Acts on two presses in an element, but not on three: those select a paragraph.
 * @returns true after the second press, until it is known whether a third follows
 */
export function useDoublePress(element: RefObject<HTMLElement | null>, act: () => void): boolean {
  const [pending, setPending] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const onClick = (event: MouseEvent) => {
      clearTimeout(timer);
      setPending(event.detail === 2);
      if (event.detail !== 2) return;
      timer = setTimeout(() => {
        setPending(false);
        act();
      }, THIRD_PRESS_MS);
    };
    const listening = element.current;
    listening?.addEventListener('click', onClick);
    return () => {
      clearTimeout(timer);
      listening?.removeEventListener('click', onClick);
    };
  }, [element, act]);
  return pending;
}
