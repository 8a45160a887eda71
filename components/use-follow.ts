import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import { createFollow, type Follow } from './follow.ts';

interface FollowState {
  readonly following: boolean;
  readonly follow: RefObject<Follow | null>;
}

/** Follows the video through the text in a scrolling element, see `createFollow`. */
export function useFollow(scroller: RefObject<HTMLElement | null>, open: OpenTalk): FollowState {
  const [following, setFollowing] = useState(true);
  const follow = useRef<Follow>(null);
  useEffect(() => {
    const ending = new AbortController();
    if (scroller.current) follow.current = createFollow(scroller.current, open, ending.signal, setFollowing);
    return () => ending.abort();
  }, [scroller, open]);
  return { following, follow };
}
