import { useEffect, useState } from 'preact/hooks';
import type { Export } from '../../core/quote/exports/exported.ts';

let loaded: readonly Export[] = [];

/**
 * The forms in which a quote can be copied for other programs; loaded once somebody has selected words. Null where they
 * could not be.
 */
export function useExports(): readonly Export[] | null {
  const [exports, setExports] = useState<readonly Export[] | null>(loaded);
  useEffect(() => {
    void import('../../core/quote/exports/exports.ts').then(
      ({ EXPORTS }) => {
        loaded = EXPORTS;
        setExports(EXPORTS);
      },
      () => setExports(null),
    );
  }, []);
  return exports;
}
