import type { MessageKey } from '../../core/base/translate.ts';
import type { Concern } from '../../core/quote/guard.ts';
import type { Span } from '../../core/transcript/transcript.ts';
import type { Answer } from '../use-quoting.ts';
import { plural, useWording } from '../wording.ts';

const GUARD: Readonly<Record<Concern['kind'], MessageKey>> = {
  'mid-sentence-start': 'guardMidStart',
  'mid-sentence-end': 'guardMidEnd',
  'crosses-speakers': 'guardSpeakers',
  'negation-before': 'guardNotBefore',
  'negation-after': 'guardNotAfter',
};

/** Whether more words would help. */
const reaches = ({ span, extendTo }: Concern): boolean => extendTo.start < span.start || extendTo.end > span.end;

interface BarNotesProps {
  readonly passages: readonly Span[];
  readonly kept: readonly Span[];
  /** Whether the reader has listened to these words. */
  readonly heard: boolean;
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
  return (
    <>
      {said !== '' && <p class="note">{said}</p>}
      {concerns.map((concern) => (
        <p class="note" key={`${concern.kind} ${concern.extendTo.start}`}>
          <span>{t(GUARD[concern.kind])}</span>
          {reaches(concern) && (
            <button type="button" class="extend" onClick={() => onExtend(concern.extendTo)}>
              {t('guardExtend')}
            </button>
          )}
        </p>
      ))}
      {answer !== null && (
        <p class="note answer">
          <span>{answer.text}</span>
        </p>
      )}
    </>
  );
}
