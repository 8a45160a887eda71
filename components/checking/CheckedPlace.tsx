import { useState } from 'preact/hooks';
import { quoteTime } from '../../core/quote/attribution.ts';
import type { CheckedMatch } from '../../core/quote/check-quotation.ts';
import type { CitedAs } from '../../core/quote/cited-as.ts';
import { makeQuote, type QuoteTimes } from '../../core/quote/quote.ts';
import { copiedEntry } from '../notebook/copy-entry.ts';
import type { PanelActions } from '../panel-view.ts';
import type { Copied } from '../quoting/copied.ts';
import { useWording } from '../wording.ts';
import { comparisonText } from './comparison-text.ts';
import { remarks, verdictText } from './outcome.ts';
import { Sides } from './Sides.tsx';

interface CheckedPlaceProps {
  readonly match: CheckedMatch;
  readonly times: QuoteTimes;
  /** How the reader cites. */
  readonly as: CitedAs;
  /** Whether it is shown from the beginning. */
  readonly first: boolean;
  /** Whether it is of another quotation than the one that stands there now: nothing can be done with it. */
  readonly isOld: boolean;
  readonly actions: Pick<PanelActions, 'now' | 'copy' | 'openQuote' | 'citeWith'>;
  readonly onClose: () => void;
}

const SIGNS = { verbatim: '✓', omissions: '✓', spelling: '≈', words: '≠', meaning: '!' } as const;

/** A place that has the words of a quotation: where it is, how far the words are the same, and what to do with them. */
export function CheckedPlace({ match, times, as, first, isOld, actions, onClose }: CheckedPlaceProps) {
  const wording = useWording();
  const { t } = wording;
  const [answer, setAnswer] = useState('');
  const { talk, spans, marks, judgement } = match;
  const quote = makeQuote(talk, times, spans, actions.now());
  const verdict = verdictText(match, wording);
  if (!quote) return null;
  const { transcript } = talk;
  const names = quote.speakers.map(({ name }) => name);
  const where = [...names, ...(quote.chapter === null ? [] : [quote.chapter]), quoteTime(quote)];

  async function copy({ plain, html, done }: Copied): Promise<void> {
    setAnswer((await actions.copy(plain, html)) ? done : t('reportNotCopied'));
  }
  const copyWords = async () => copy(await copiedEntry('quote', quote, { as, citeWith: actions.citeWith }, wording));
  return (
    <details class="checked-place" open={first} inert={isOld}>
      <summary>
        <strong lang={transcript.spokenLanguage}>{talk.title}</strong>
        <span class="quiet">{` ${where.join(' · ')}`}</span>
        <span class={`verdict ${judgement.verdict}`}>
          <span aria-hidden="true">{`${SIGNS[judgement.verdict]} `}</span>
          {verdict}
        </span>
      </summary>
      {remarks(match, wording).map((remark) => (
        <p key={remark} class="remark">
          {remark}
        </p>
      ))}
      <Sides marks={marks} language={transcript.language} />
      <p class="choices">
        <button
          type="button"
          class="small"
          onClick={() => {
            actions.openQuote(quote);
            onClose();
          }}
        >
          {t('checkShow')}
        </button>
        <button type="button" class="small" onClick={() => void copyWords()}>
          {t('checkCopyWords')}
        </button>
        <button
          type="button"
          class="small"
          onClick={() =>
            void copy({ plain: comparisonText(match, quote, wording), html: null, done: t('checkCopied') })
          }
        >
          {t('checkCopyReport')}
        </button>
        <span role="status">{answer}</span>
      </p>
    </details>
  );
}
