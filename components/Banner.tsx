import { formatClock } from '../core/base/time.ts';
import { isSameLength, type Playing } from '../core/timing/apply-playback.ts';
import { useWording } from './wording.ts';

interface BannerProps {
  readonly playing: Playing;
  readonly talkMs: number;
}

/** What keeps the text from following the video as it should. */
export function Banner({ playing: { advertisement, videoMs }, talkMs }: BannerProps) {
  const { t } = useWording();
  const otherMs = videoMs === null || isSameLength(videoMs, talkMs) ? null : videoMs;
  if (!advertisement && otherMs === null) return null;
  const difference = (otherMs ?? talkMs) - talkMs;
  const by = formatClock(Math.abs(difference));
  return (
    <p class="banner" role="status">
      {advertisement ? t('stateAdvertisement') : t(difference > 0 ? 'stateLonger' : 'stateShorter', by)}
    </p>
  );
}
