import type { Playing } from '../core/reading/apply-playback.ts';
import { AnotherLength, type AnotherLengthProps, lengthSentence } from './AnotherLength.tsx';
import { useTimes } from './use-times.ts';
import { useWording } from './wording.ts';

interface BannerProps extends AnotherLengthProps {
  readonly playing: Playing;
}

/**
 * What keeps the text from following the video as it should. Its sentence is always there, if only empty, so that
 * screen readers hear it change; and the length of the video is still another one while an advertisement plays.
 */
export function Banner({ playing: { state }, ...another }: BannerProps) {
  const wording = useWording();
  const { t } = wording;
  const times = useTimes(another.open);
  const other = times.lengthDifferenceMs !== 0;
  const sentence =
    state === 'advertisement'
      ? t('stateAdvertisement')
      : state === 'live'
        ? t('stateLive')
        : other
          ? lengthSentence(wording, times)
          : '';
  return (
    <section class={sentence === '' ? '' : 'banner'} aria-label={other ? t('anotherLength') : undefined}>
      <p role="status">{sentence}</p>
      {other && <AnotherLength {...another} />}
    </section>
  );
}
