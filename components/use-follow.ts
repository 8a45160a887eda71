import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import { createFollow, type Follow } from './follow.ts';
import type { ReaderPlace } from './reader-place.ts';

interface FollowState {
  readonly following: boolean;
  readonly follow: RefObject<Follow | null>;
}

/** Follows the video through the text in a scrolling element, see `createFollow`. */
export function useFollow(scroller: RefObject<HTMLElement | null>, open: OpenTalk, place: ReaderPlace): FollowState {
  const [following, setFollowing] = useState(place.now().following);
  const follow = useRef<Follow>(null);
  useLayoutEffect(() => {
    const ending = new AbortController();
    setFollowing(place.now().following);
    if (scroller.current) follow.current = createFollow(scroller.current, open, place, ending.signal, setFollowing);
    return () => ending.abort();
  }, [scroller, open, place]);
  return { following, follow };
}
