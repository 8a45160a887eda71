import { formatClock } from '../core/base/time.ts';
import { mediumDate } from '../core/quote/attribution.ts';
import type { Talk } from '../core/transcript/talk.ts';
import { useWording } from './wording.ts';

interface TalkHeaderProps {
  readonly talk: Talk;
  readonly onAbout: () => void;
  readonly onKeys: () => void;
}

/** What is being read. */
export function TalkHeader({ talk, onAbout, onKeys }: TalkHeaderProps) {
  const { t, locale } = useWording();
  return (
    <header class="talk-header">
      <h1 title={talk.title} lang={talk.transcript.spokenLanguage}>
        {talk.title}
      </h1>
      <p class="quiet">{`${talk.channel} · ${mediumDate(talk.published, locale)} · ${formatClock(talk.durationMs)}`}</p>
      <div class="tools">
        <button type="button" class="icon" aria-label={t('about')} title={t('about')} onClick={onAbout}>
          <span aria-hidden="true">i</span>
        </button>
        <button type="button" class="icon" aria-label={t('keys')} title={t('keys')} onClick={onKeys}>
          <span aria-hidden="true">?</span>
        </button>
      </div>
    </header>
  );
}
