import { useEffect } from 'preact/hooks';

/** The words that were selected in the text are so again afterwards: typing into a field takes the selection away. */
export function useKeptSelection(): void {
  useEffect(() => {
    const selection = document.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
    return () => {
      if (!range) return;
      selection?.removeAllRanges();
      selection?.addRange(range);
    };
  }, []);
}
