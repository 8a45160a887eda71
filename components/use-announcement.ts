import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { formatClock } from '../core/base/time.ts';
import type { Translate } from '../core/base/translate.ts';
import { chapterProgress } from '../core/timing/chapter-progress.ts';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import { spanAt } from '../core/transcript/transcript.ts';
import type { Answer } from './quoting/use-answer.ts';
import { usePlayhead } from './use-playhead.ts';
import { useTimes } from './use-times.ts';
import { useWording } from './wording.ts';

interface Announcement {
  /** What a screen reader should say next; the count goes up each time, so that the same words are said again. */
  readonly announcement: { readonly text: string; readonly count: number };
  /** Says this; without words, the sentence that is being spoken. */
  readonly announce: (text: string | null) => void;
}

/**
 * Speaks of what was copied and of a new chapter, and of the current sentence when asked: never of the running text
 * by itself.
 */
export function useAnnouncement(open: OpenTalk, answer: Answer | null): Announcement {
  const { playhead } = open;
  const { t } = useWording();
  const [announcement, setSaid] = useState({ text: '', count: 0 });
  const setAnnouncement = useCallback((text: string) => setSaid((last) => ({ text, count: last.count + 1 })), []);
  useEffect(() => {
    if (answer !== null) setAnnouncement(answer.text);
  }, [answer, setAnnouncement]);

  const times = useTimes(open);
  const chapter = usePlayhead(playhead, () => chapterProgress(open.times(), playhead.place().mediaMs, 1).index);
  const known = useRef({ chapter, times });
  useEffect(() => {
    const title = times.chapters[chapter]?.title;
    // Chapters that were only told anew are not news of where the video is.
    const isNew = chapter !== known.current.chapter && times === known.current.times;
    if (isNew && title !== undefined) setAnnouncement(t('chapterNow', title));
    known.current = { chapter, times };
  }, [chapter, times, t, setAnnouncement]);

  const announce = useCallback(
    (text: string | null) => setAnnouncement(text ?? sentenceNow(open, t)),
    [open, t, setAnnouncement],
  );
  return { announcement, announce };
}

function sentenceNow({ talk, playhead }: OpenTalk, t: Translate): string {
  const { sentence, mediaMs } = playhead.place();
  if (sentence < 0) return t('nothingNow');
  const { start, end } = spanAt(talk.transcript.sentences, sentence);
  return t('sentenceNow', formatClock(mediaMs), talk.transcript.text.slice(start, end));
}
