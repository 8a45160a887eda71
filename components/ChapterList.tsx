import { useEffect, useRef } from 'preact/hooks';
import { formatClock } from '../core/base/time.ts';
import { chapterEndMs, chapterProgress } from '../core/timing/chapter-progress.ts';
import type { OpenTalk } from '../core/timing/open-talk.ts';
import { ChapterRow } from './ChapterRow.tsx';
import { firstShown } from './chapter-window.ts';
import { useMedia } from './use-media.ts';
import { usePlayhead } from './use-playhead.ts';
import { useTimes } from './use-times.ts';
import { plural, useWording } from './wording.ts';

interface ChapterListProps {
  readonly open: OpenTalk;
  /** Whether all chapters are listed, or the few around the current one. */
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  /** Goes to the start of a chapter. */
  readonly onChapter: (index: number) => void;
}

/**
 * How many chapters are shown before the reader asks for all; in a low panel only the current one, so that there is
 * room for text.
 */
const SHOWN = 4;
const LOW = '(max-height: 480px)';

/** The table of contents; it knows which chapter plays, how much of it is gone and how much is left. */
export function ChapterList({ open, all, onAll, onChapter }: ChapterListProps) {
  const wording = useWording();
  const { talk, playhead } = open;
  const { chapters, chaptersFrom, durationMs } = useTimes(open);
  const size = useMedia(LOW) ? 1 : SHOWN;
  const read = () => chapterProgress(open.times(), playhead.place().mediaMs, playhead.clock()?.rate ?? 1);
  const current = usePlayhead(playhead, () => read().index);
  const left = usePlayhead(playhead, () => formatClock(read().leftMs));
  const permille = usePlayhead(playhead, () => Math.round(read().share * 1000));
  const list = useRef<HTMLOListElement>(null);
  const held = useRef(false);
  const first = useRef(0);
  useEffect(() => {
    if (!held.current) list.current?.querySelectorAll('li')[all ? current : -1]?.scrollIntoView({ block: 'nearest' });
  }, [all, current]);
  if (chapters.length === 0) return null;
  const automatic = chaptersFrom === 'page-automatic';

  // Rows do not slide away under a pointer, nor under the focus.
  first.current = firstShown(held.current ? -1 : current, chapters.length, size, first.current);
  const from = all ? 0 : first.current;
  const hidden = Math.max(0, chapters.length - size);
  const hold = (value: boolean) => () => {
    held.current = value;
  };
  return (
    <nav
      class={all ? 'chapters all' : 'chapters'}
      aria-labelledby="chapters-made"
      onMouseEnter={hold(true)}
      onMouseLeave={hold(false)}
      onFocusIn={hold(true)}
      onFocusOut={hold(false)}
    >
      <p id="chapters-made" class={automatic ? 'made' : 'visually-hidden'}>
        {wording.t(automatic ? 'chaptersAutomatic' : 'chapters')}
      </p>
      <ol ref={list}>
        {chapters.slice(from, all ? undefined : from + size).map((chapter, offset) => {
          const index = from + offset;
          return (
            <ChapterRow
              key={index}
              chapter={chapter}
              lengthMs={chapterEndMs(chapters, index, durationMs) - chapter.startMs}
              language={chaptersFrom === 'bundled' ? talk.transcript.spokenLanguage : ''}
              current={index === current ? { left, permille } : null}
              onGo={() => onChapter(index)}
            />
          );
        })}
      </ol>
      {hidden > 0 && (
        <button type="button" class="more" aria-expanded={all} onClick={() => onAll(!all)}>
          {all ? wording.t('chapterFewer') : plural(wording, 'chapterMore', hidden)}
          <span aria-hidden="true">{all ? '▴' : '▾'}</span>
        </button>
      )}
    </nav>
  );
}
