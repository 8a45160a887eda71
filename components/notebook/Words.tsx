import { Fragment } from 'preact';
import { omissionOf } from '../../core/quote/omission.ts';
import { isExchange, type Quote } from '../../core/quote/quote.ts';
import { useWording } from '../wording.ts';
import { quotedParagraphs } from './quoted-paragraphs.ts';

/** The exact words: a paragraph a speaker, and a mark wherever words were left out. */
export function Words({ quote }: { readonly quote: Quote }) {
  const named = isExchange(quote);
  const { mark, within } = omissionOf(quote);
  return (
    <blockquote lang={quote.language} dir="auto">
      {quotedParagraphs(quote).map(({ speaker, isAfterOmission, pieces }, paragraph) => (
        <p key={paragraph}>
          {isAfterOmission && <Omission text={`${mark} `} />}
          {named && speaker && <b class="searched">{speaker.name}</b>}
          {pieces.map((words, piece) => (
            <Fragment key={piece}>
              {piece > 0 && <Omission text={within} />}
              <span class="searched">{words}</span>
            </Fragment>
          ))}
        </p>
      ))}
    </blockquote>
  );
}

function Omission({ text }: { readonly text: string }) {
  const { t } = useWording();
  return (
    <span class="omission" role="img" aria-label={t('notebookOmission')}>
      {text}
    </span>
  );
}
