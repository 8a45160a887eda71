import type { Playing } from '../core/timing/apply-playback.ts';
import { AnotherLength, type AnotherLengthProps } from './AnotherLength.tsx';
import { useTimes } from './use-times.ts';
import { useWording } from './wording.ts';

interface BannerProps extends AnotherLengthProps {
  readonly playing: Playing;
}

/** What keeps the text from following the video as it should. */
export function Banner({ playing: { state }, ...another }: BannerProps) {
  const { t } = useWording();
  const { lengthDifferenceMs } = useTimes(another.open);
  switch (state) {
    case 'advertisement':
    case 'live':
      return (
        <p class="banner" role="status">
          {t(state === 'live' ? 'stateLive' : 'stateAdvertisement')}
        </p>
      );
    case 'settling':
      return null;
    default:
      return lengthDifferenceMs === 0 ? null : <AnotherLength {...another} />;
  }
}
