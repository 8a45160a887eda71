import { formatClock } from '../core/base/time.ts';
import type { Chapter } from '../core/transcript/talk.ts';
import { timeLabel } from './time-label.ts';
import { useWording } from './wording.ts';

interface ChapterRowProps {
  readonly chapter: Chapter;
  readonly lengthMs: number;
  /** BCP 47, of the title; empty where unknown. */
  readonly language: string;
  /** For the current chapter: what is left of it, as a clock, and which part is gone, in thousandths; else null. */
  readonly current: { readonly left: string; readonly permille: number } | null;
  readonly onGo: () => void;
}

/** A chapter in the table of contents. What changes every second is not part of the button's name. */
export function ChapterRow({ chapter, lengthMs, language, current, onGo }: ChapterRowProps) {
  const wording = useWording();
  return (
    <li>
      <button type="button" aria-current={current ? 'true' : undefined} onClick={onGo}>
        <span class="time">{timeLabel(wording, chapter.startMs, chapter.uncertaintyMs)}</span>
        <span class="title" lang={language} dir="auto" title={chapter.title}>
          {chapter.title}
        </span>
        <span class="length" aria-hidden="true">
          {current ? wording.t('chapterLeft', current.left) : formatClock(lengthMs)}
        </span>
        {current && (
          <span class="progress" aria-hidden="true">
            <span style={{ transform: `scaleX(${current.permille / 1000})` }} />
          </span>
        )}
      </button>
    </li>
  );
}
