import { formatClock } from '../core/base/time.ts';
import { useWording } from './wording.ts';

interface BannerProps {
  readonly advertisement: boolean;
  /** Length of the video that plays, null while unknown. */
  readonly videoMs: number | null;
  readonly talkMs: number;
}

/** Lengths are rounded to seconds by those who publish them; a difference above this is another cut of the video. */
const SAME_LENGTH_MS = 2000;

/** What keeps the text from following the video as it should. */
export function Banner({ advertisement, videoMs, talkMs }: BannerProps) {
  const { t } = useWording();
  const difference = videoMs === null ? 0 : videoMs - talkMs;
  if (!advertisement && Math.abs(difference) <= SAME_LENGTH_MS) return null;
  const by = formatClock(Math.abs(difference));
  return (
    <p class="banner" role="status">
      {advertisement ? t('stateAdvertisement') : t(difference > 0 ? 'stateLonger' : 'stateShorter', by)}
    </p>
  );
}
