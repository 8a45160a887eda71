import type { MessageKey } from '../../core/base/translate.ts';
import type { Concern } from '../../core/quote/guard.ts';
import type { Span } from '../../core/transcript/transcript.ts';
import { plural, useWording } from '../wording.ts';
import type { Answer } from './use-answer.ts';

const GUARD: Readonly<Record<Concern['kind'], MessageKey>> = {
  'mid-sentence-start': 'guardMidStart',
  'mid-sentence-end': 'guardMidEnd',
  'crosses-speakers': 'guardSpeakers',
  'negation-before': 'guardNotBefore',
  'negation-after': 'guardNotAfter',
};

/** What it takes to meet all concerns; null where more words would not help. */
function extensionOf(concerns: readonly Concern[]): Span | null {
  const start = Math.min(...concerns.map(({ extendTo }) => extendTo.start));
  const end = Math.max(...concerns.map(({ extendTo }) => extendTo.end));
  return concerns.some(({ span }) => start < span.start || end > span.end) ? { start, end } : null;
}

interface BarNotesProps {
  readonly passages: readonly Span[];
  readonly kept: readonly Span[];
  /** Whether the reader has listened to these words. */
  readonly heard: boolean;
  /** Of the passage that the bar stands beside. */
  readonly concerns: readonly Concern[];
  readonly answer: Answer | null;
  readonly onExtend: (to: Span) => void;
}

/** What there is to say of the selected words, and what the last thing done with them came to: last, so it moves nothing. */
export function BarNotes({ passages, kept, heard, concerns, answer, onExtend }: BarNotesProps) {
  const wording = useWording();
  const { t } = wording;
  const facts = [kept.length > 0 && plural(wording, 'passages', passages.length), heard && `✓ ${t('heardQuote')}`];
  const said = facts.filter((fact) => fact !== false).join(' · ');
  const extension = extensionOf(concerns);
  return (
    <>
      {said !== '' && <p class="note">{said}</p>}
      {concerns.length > 0 && (
        <p class="note">
          <span>{concerns.map(({ kind }) => t(GUARD[kind])).join(' ')}</span>
          {extension && (
            <button type="button" class="extend" onClick={() => onExtend(extension)}>
              {t('guardExtend')}
            </button>
          )}
        </p>
      )}
      {answer !== null && (
        <p class="note answer">
          <span>{answer.text}</span>
        </p>
      )}
    </>
  );
}
