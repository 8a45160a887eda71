import type { RefObject } from 'preact';
import { useCallback } from 'preact/hooks';
import { chapterJumpMs, wordsJumpMs } from '../core/timing/jump.ts';
import { indexAt, spanAt } from '../core/transcript/transcript.ts';
import type { Follow } from './follow.ts';
import type { PanelActions, TalkShown } from './panel-view.ts';
import { lastSelected } from './select-text.ts';
import { useJumps } from './use-jumps.ts';

export interface Going {
  /** To where a position of the text is spoken. */
  readonly goToPosition: (position: number) => void;
  /** To the sentence in which the selection begins. */
  readonly goToPressed: () => void;
  readonly goToChapter: (index: number) => void;
  /** To where the video was before the last jump. */
  readonly back: () => void;
  /** To where the video is. */
  readonly join: () => void;
}

/** How readers go to places of the video. What was selected is dropped, so that the text follows again. */
export function useGoing(
  { open, place }: TalkShown,
  scroller: RefObject<HTMLElement | null>,
  follow: RefObject<Follow | null>,
  actions: PanelActions,
): Going {
  const { talk, playhead } = open;
  const seek = useCallback(
    (mediaMs: number) => {
      document.getSelection()?.removeAllRanges();
      follow.current?.resume();
      actions.seek(mediaMs);
    },
    [actions, follow],
  );
  const { go, back } = useJumps(playhead, place, seek);
  const goToPosition = useCallback(
    (position: number) => go(wordsJumpMs(talk.transcript, open.times().timeline, position)),
    [go, open, talk],
  );
  const goToPressed = useCallback(() => {
    const pressed = scroller.current && lastSelected(scroller.current);
    const index = pressed ? indexAt(talk.transcript.sentences, Math.min(pressed.anchor, pressed.focus)) : -1;
    if (index >= 0) goToPosition(spanAt(talk.transcript.sentences, index).start);
  }, [talk, scroller, goToPosition]);
  const goToChapter = useCallback(
    (index: number) => {
      const { chapters, timeline } = open.times();
      const chapter = chapters[index];
      if (chapter) go(chapterJumpMs(talk.transcript, timeline, chapter));
    },
    [go, open, talk],
  );
  const join = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    follow.current?.join();
  }, [follow]);
  return { goToPosition, goToPressed, goToChapter, back, join };
}
