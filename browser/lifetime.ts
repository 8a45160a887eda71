import { runtime } from './content-runtime.ts';

/** How long a content script lives: until its extension is gone. */
export interface Lifetime {
  readonly signal: AbortSignal;
  /**
   * Whether the extension was updated or removed and has left this script behind; to ask ends what hangs on `signal`.
   * Chromium leaves old scripts in their pages, without an id; Firefox stops them itself.
   */
  isOrphan(): boolean;
}

/** Nothing that a page can do ends it. */
export function startLifetime(): Lifetime {
  const end = new AbortController();
  return {
    signal: end.signal,
    isOrphan() {
      // Not there at all in a script left behind by some versions of Chromium, whatever its type says.
      if (!(runtime as Partial<typeof runtime> | undefined)?.id) end.abort();
      return end.signal.aborted;
    },
  };
}
