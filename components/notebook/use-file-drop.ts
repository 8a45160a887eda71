import { useEffect, useRef, useState } from 'preact/hooks';
import { useInFront } from '../in-front.ts';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes files that are dropped anywhere on the page.
 * @returns whether some are held over it
 */
export function useFileDrop(take: (files: readonly File[]) => unknown): boolean {
  const [isOver, setIsOver] = useState(false);
  const isInFront = useInFront();
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    if (!isInFront) return;
    const ending = new AbortController();
    const { signal } = ending;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Or the browser would open the file in place of the notebook.
      event.preventDefault();
      setIsOver(false);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    // Leaving one element for another within the page is none.
    const leave = (event: DragEvent) => event.relatedTarget === null && setIsOver(false);
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('drop', drop, { signal });
    document.addEventListener('dragleave', leave, { signal });
    return () => ending.abort();
  }, [isInFront]);
  return isOver;
}
