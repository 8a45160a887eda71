import type { ComponentChildren } from 'preact';
import { formatClock } from '../core/base/time.ts';
import { languageName, longDate, type Wording } from '../core/quote/attribution.ts';
import { videoUrl } from '../core/quote/link.ts';
import type { Talk } from '../core/transcript/talk.ts';
import type { Transcript } from '../core/transcript/transcript.ts';
import { Dialog } from './Dialog.tsx';
import { LinkedText } from './LinkedText.tsx';
import { useWording } from './wording.ts';

interface AboutDialogProps {
  readonly talk: Talk;
  readonly onReport: () => void;
  readonly onClose: () => void;
}

/** What the source says about the talk, none of which is speech. */
export function AboutDialog({ talk, onReport, onClose }: AboutDialogProps) {
  const wording = useWording();
  const { t, locale } = wording;
  const { about } = talk;
  const count = (n: number) => new Intl.NumberFormat(locale).format(n);
  const captured = [
    about.views === null ? '' : t('aboutViews', count(about.views)),
    about.likes === null ? '' : t('aboutLikes', count(about.likes)),
  ].filter(Boolean);
  return (
    <Dialog title={t('about')} onClose={onClose}>
      <h3 lang={talk.transcript.spokenLanguage}>{talk.title}</h3>
      <dl class="facts">
        <Fact name={t('aboutVideo')}>
          <LinkedText text={videoUrl(talk.videoId)} />
          {` · ${talk.channel} · ${formatClock(talk.durationMs)}`}
        </Fact>
        <Fact name={t('aboutPublished')}>{longDate(talk.published, locale)}</Fact>
        {about.series && <Fact name={t('aboutSeries')}>{about.series}</Fact>}
        {captured.length > 0 && <Fact name={t('aboutCaptured')}>{captured.join(' · ')}</Fact>}
        <Fact name={t('aboutText')}>{textKind(wording, talk.transcript)}</Fact>
        <Fact name={t('aboutSource')}>
          <LinkedText text={about.source} />
        </Fact>
      </dl>
      <Passage
        title={t('aboutDescription')}
        paragraphs={about.description ? about.description.split('\n') : []}
        lang={talk.transcript.spokenLanguage}
      />
      <Passage title={t('aboutIntroduction')} paragraphs={about.introduction} lang={talk.transcript.language} />
      <Passage title={t('aboutNotes')} paragraphs={about.notes} lang="en" />
      <button type="button" class="aside" onClick={onReport}>
        {t('report')}
      </button>
    </Dialog>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Passage({
  title,
  paragraphs,
  lang,
}: {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly lang?: string;
}) {
  const shown = paragraphs.filter((p) => p.trim() !== '');
  if (shown.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <div lang={lang}>
        {shown.map((paragraph, index) => (
          <p key={index}>
            <LinkedText text={paragraph} />
          </p>
        ))}
      </div>
    </section>
  );
}

function textKind(wording: Wording, transcript: Transcript): string {
  const { t } = wording;
  const language = languageName(transcript.language, wording.locale);
  switch (transcript.textKind) {
    case 'automatic-captions':
      return t('textAutomatic', language);
    case 'manual-captions':
      return t('textManual', language);
    case 'translation': {
      const spoken = languageName(transcript.spokenLanguage, wording.locale);
      return transcript.abridged
        ? t('textTranslationAbridged', language, spoken)
        : t('textTranslation', language, spoken);
    }
    case 'transcript':
      return t('textTranscript', language);
  }
}
