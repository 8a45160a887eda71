import { useCallback, useMemo, useState } from 'preact/hooks';
import type { VideoId } from '../../core/base/video-id.ts';
import type { TalkEntries } from '../../core/notebook/by-talk.ts';
import type { Entry } from '../../core/notebook/entry.ts';
import { arrange } from './arrange.ts';
import { useDrawn } from './use-drawn.ts';
import { EVERYTHING, type Wishes, wanted } from './wishes.ts';

interface ShownEntries {
  readonly wishes: Wishes;
  setWishes(wishes: Wishes): void;
  showTag(tag: string): void;
  showAll(): void;
  /** The entries as wished. */
  readonly shown: readonly Entry[];
  /** The same under their talks, as far as they are drawn. */
  readonly talks: readonly TalkEntries[];
}

/** What of the notebook its reader wants to see. */
export function useShown(entries: readonly Entry[], beside: VideoId | null): ShownEntries {
  const [wishes, setWishes] = useState(EVERYTHING);
  const shown = useMemo(() => wanted(entries, wishes), [entries, wishes]);
  const arranged = useMemo(() => arrange(shown, wishes.order, beside), [shown, wishes.order, beside]);
  const talks = useDrawn(arranged, wishes);
  return {
    wishes,
    setWishes,
    showTag: useCallback((tag: string) => setWishes({ ...EVERYTHING, tag }), []),
    showAll: useCallback(() => setWishes(EVERYTHING), []),
    shown,
    talks,
  };
}
