import { formatClock } from '../core/base/time.ts';
import type { Playhead } from '../core/timing/playhead.ts';
import type { Direction } from './in-view.ts';
import { usePlayhead } from './use-playhead.ts';
import { useWording } from './wording.ts';

const ARROWS: Readonly<Record<Direction, string>> = { above: '↑ ', below: '↓ ', visible: '' };

interface BackButtonProps {
  readonly playhead: Playhead;
  readonly direction: () => Direction;
  readonly onJoin: () => void;
}

/** Joins reader and video again; says where the video is and on which side. */
export function BackButton({ playhead, direction, onJoin }: BackButtonProps) {
  const { t } = useWording();
  const clock = usePlayhead(playhead, () => formatClock(playhead.place().mediaMs));
  return (
    <button type="button" class="back" onClick={onJoin}>
      {/* The clock in the name would make screen readers speak every second. */}
      <span aria-hidden="true">
        {ARROWS[direction()]}
        {t('backTo', clock)}
      </span>
      <span class="visually-hidden">{t('backToVideo')}</span>
    </button>
  );
}
