import { useEffect, useRef, useState } from 'preact/hooks';
import { formatClock } from '../core/base/time.ts';
import { chapterEndMs, chapterProgress } from '../core/timing/chapter-progress.ts';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import { timeLabel } from './time-label.ts';
import { usePlayhead } from './use-playhead.ts';
import { plural, useWording } from './wording.ts';

interface ChapterListProps {
  readonly open: OpenTalk;
  /** Goes to the start of a chapter. */
  readonly onChapter: (index: number) => void;
}

/** How many chapters are shown around the current one before the reader asks for all. */
const SHOWN = 4;

/** The table of contents; it knows which chapter plays, how much of it is gone and how much is left. */
export function ChapterList({ open, onChapter }: ChapterListProps) {
  const wording = useWording();
  const { talk, playhead } = open;
  const [all, setAll] = useState(false);
  const read = () =>
    chapterProgress(talk.chapters, talk.durationMs, playhead.place().mediaMs, playhead.clock()?.rate ?? 1);
  const current = usePlayhead(playhead, () => read().index);
  const left = usePlayhead(playhead, () => formatClock(read().leftMs));
  const permille = usePlayhead(playhead, () => Math.round(read().share * 1000));
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (all) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [all]);
  if (talk.chapters.length === 0) return null;

  const hidden = talk.chapters.length - SHOWN;
  const first = all || hidden <= 0 ? 0 : Math.min(Math.max(0, current - 1), hidden);
  const shown = all ? talk.chapters : talk.chapters.slice(first, first + SHOWN);
  return (
    <nav class={all ? 'chapters all' : 'chapters'} aria-label={wording.t('chapters')}>
      <ol ref={list}>
        {shown.map((chapter, offset) => {
          const index = first + offset;
          const isCurrent = index === current;
          const lengthMs = chapterEndMs(talk.chapters, index, talk.durationMs) - chapter.startMs;
          return (
            <li key={index}>
              <button type="button" aria-current={isCurrent ? 'true' : undefined} onClick={() => onChapter(index)}>
                <span class="time">{timeLabel(wording, chapter.startMs, chapter.uncertaintyMs)}</span>
                <span class="title">{chapter.title}</span>
                <span class="length">{isCurrent ? wording.t('chapterLeft', left) : formatClock(lengthMs)}</span>
                {isCurrent && (
                  <span class="progress" aria-hidden="true">
                    <span style={{ transform: `scaleX(${permille / 1000})` }} />
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
      {hidden > 0 && (
        <button type="button" class="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? wording.t('chapterFewer') : plural(wording, 'chapterMore', hidden)}
          <span aria-hidden="true">{all ? '▴' : '▾'}</span>
        </button>
      )}
    </nav>
  );
}
