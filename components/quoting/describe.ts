import { formatClock } from '../../core/base/time.ts';
import type { Wording } from '../../core/quote/attribution.ts';
import type { Quote } from '../../core/quote/quote.ts';
import { indexAt, type Span, type Spans, type Transcript } from '../../core/transcript/transcript.ts';
import { plural } from '../wording.ts';

/** How many of these begin within a span. */
const countIn = ({ starts }: Spans, { start, end }: Span): number => {
  let count = 0;
  for (const at of starts) if (at >= start && at < end) count++;
  return count;
};

/** Whether a span is made of whole sentences. */
function isSentences({ sentences }: Transcript, { start, end }: Span): boolean {
  const last = indexAt(sentences, end - 1);
  return sentences.starts[indexAt(sentences, start)] === start && sentences.ends[last] === end;
}

/** A quote in a few words for those who do not see it: how much, from when to when, and who speaks. */
export function describe(quote: Quote, transcript: Transcript, wording: Wording): string {
  const { passages, startMs, endMs, speakers } = quote;
  const bySentence = passages.every((passage) => isSentences(transcript, passage));
  const units = bySentence ? transcript.sentences : transcript.words;
  const count = passages.reduce((sum, passage) => sum + countIn(units, passage), 0);
  const amount = plural(wording, bySentence ? 'selectedSentences' : 'selectedWords', count);
  const names = new Intl.ListFormat(wording.locale, { type: 'conjunction' }).format(speakers.map(({ name }) => name));
  const from = formatClock(startMs);
  const to = formatClock(endMs);
  return wording.t(names === '' ? 'selectedWhen' : 'selectedWhenWho', amount, from, to, names);
}
