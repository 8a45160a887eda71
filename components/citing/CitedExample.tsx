import { behindWords, citedMoment } from '../../core/quote/cited-text.ts';
import { plainWords } from '../../core/quote/plain-text.ts';
import type { Quote } from '../../core/quote/quote.ts';
import type { Run } from '../../core/quote/styles/runs.ts';
import { useWording } from '../wording.ts';
import type { Example } from './use-example.ts';

interface CitedExampleProps {
  readonly quote: Quote;
  readonly example: Example;
}

/** What copying gives, as it will look; long words are cut, and only here. */
export function CitedExample({ quote, example }: CitedExampleProps) {
  const wording = useWording();
  const { t } = wording;
  switch (example.kind) {
    case 'waiting':
      return <p class="quiet">{t('citingWaiting')}</p>;
    case 'wrong':
      return <p class="quiet">{t('citingTemplateWrong')}</p>;
    case 'none':
      return <p class="quiet">{t('citingNone')}</p>;
    case 'text':
      return (
        <p class="plain" lang={quote.language}>
          {example.text}
        </p>
      );
    case 'cited': {
      const { cited } = example;
      const behind = behindWords(quote, cited, wording);
      return (
        <>
          <p class="words" lang={quote.language}>
            {plainWords(quote)}
          </p>
          {behind.length > 0 && <Line of={behind} />}
          {cited.reference && <Line of={cited.reference} />}
          <Line of={citedMoment(quote, wording)} />
        </>
      );
    }
  }
}

/** Runs as they are set; nothing in an example leads away. */
const Line = ({ of }: { readonly of: readonly Run[] }) => (
  <p>{of.map(({ text, italic }, index) => (italic ? <i key={index}>{text}</i> : <span key={index}>{text}</span>))}</p>
);
