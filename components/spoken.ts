import type { OpenTalk } from '../core/timing/open-talk.ts';
import { type Span, spanAt } from '../core/transcript/transcript.ts';

/**
 * What is marked as being said: the sentence, or, in a talk whose times are too rough for that, the paragraph. One
 * grain for the whole talk: a mark that changes its kind from sentence to sentence would only distract. Null while
 * nothing is said.
 */
export function spokenSpan({ talk, times, playhead }: OpenTalk): Span | null {
  const { sentence, paragraph } = playhead.place();
  if (sentence < 0) return null;
  const { sentences, paragraphs } = talk.transcript;
  return times().evidence.grade === 'rough' ? spanAt(paragraphs, paragraph) : spanAt(sentences, sentence);
}

/** The word that is being said; null where naming one would be false precision. */
export function spokenWord({ talk, times, playhead }: OpenTalk): Span | null {
  const { word } = playhead.place();
  return word < 0 || times().evidence.grade === 'rough' ? null : spanAt(talk.transcript.words, word);
}

/**
 * What a reader who follows should have before their eyes: what is being said, or, before the first word, what will
 * be said first.
 */
export function spanInView(open: OpenTalk): Span | null {
  const { talk, times, playhead } = open;
  const beforeSpeech = playhead.place().mediaMs < times().timeline.speechStartMs;
  return spokenSpan(open) ?? (beforeSpeech ? spanAt(talk.transcript.sentences, 0) : null);
}
