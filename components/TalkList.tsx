import { formatClock } from '../core/base/time.ts';
import { languageName, mediumDate } from '../core/quote/attribution.ts';
import { videoUrl } from '../core/quote/link.ts';
import type { TalkEntry } from '../core/transcript/talk.ts';
import { plural, useWording } from './wording.ts';

/** The bundled talks, each with the way to its video. */
export function TalkList({ talks }: { readonly talks: readonly TalkEntry[] }) {
  const wording = useWording();
  const { t, locale } = wording;
  return (
    <section class="talks" aria-labelledby="talks-heading">
      <h2 id="talks-heading">{t('talks')}</h2>
      <ul>
        {talks.map((talk) => (
          <li key={talk.videoId}>
            <h3 lang={talk.spokenLanguage}>{talk.title}</h3>
            <p class="quiet">
              {`${talk.channel} · ${mediumDate(talk.published, locale)} · ${formatClock(talk.durationMs)}`}
              {talk.chapterCount > 0 && ` · ${plural(wording, 'evidenceChapters', talk.chapterCount)}`}
              {talk.language !== talk.spokenLanguage &&
                ` · ${t('talkLanguages', languageName(talk.language, wording.locale), languageName(talk.spokenLanguage, wording.locale))}`}
            </p>
            <a
              href={videoUrl(talk.videoId)}
              target="_blank"
              rel="noreferrer"
              aria-label={`${t('openOnYouTube')}: ${talk.title}`}
            >
              {t('openOnYouTube')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
