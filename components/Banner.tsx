import { formatClock } from '../core/base/time.ts';
import type { Playing } from '../core/timing/apply-playback.ts';
import { isSameLength } from '../core/timing/same-length.ts';
import { useWording } from './wording.ts';

interface BannerProps {
  readonly playing: Playing;
  readonly talkMs: number;
}

/** What keeps the text from following the video as it should. */
export function Banner({ playing: { state, videoMs }, talkMs }: BannerProps) {
  const { t } = useWording();
  const otherMs = videoMs === null || isSameLength(videoMs, talkMs) ? null : videoMs;
  if (state === 'advertisement' || state === 'live') {
    return (
      <p class="banner" role="status">
        {t(state === 'live' ? 'stateLive' : 'stateAdvertisement')}
      </p>
    );
  }
  if (otherMs === null) return null;
  const by = formatClock(Math.abs(otherMs - talkMs));
  return (
    <p class="banner" role="status">
      {t(otherMs > talkMs ? 'stateLonger' : 'stateShorter', by)}
    </p>
  );
}
