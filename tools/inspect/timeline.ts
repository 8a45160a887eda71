import type { Captions } from '../../core/captions/captions.ts';
import { readCaptions } from '../../core/captions/read-captions.ts';
import { decodeGlossary, type Glossary } from '../../core/timing/align/bilingual/glossary.ts';
import { needsGlossary } from '../../core/timing/align/bilingual/script.ts';
import { captionAnchors } from '../../core/timing/align/caption-anchors.ts';
import { spanTimes } from '../../core/timing/span-times.ts';
import { buildTimeline } from '../../core/timing/timeline.ts';
import type { Anchor, Talk } from '../../core/transcript/talk.ts';
import { spanAt, spanCount, type Transcript } from '../../core/transcript/transcript.ts';
import { readDictionary } from '../glossary/cedict.ts';
import { glossaryOf } from '../glossary/glossaries.ts';
import { loadTalk } from './load-talk.ts';
import { readOptions } from './options.ts';
import { readInput } from './read-input.ts';
import { UsageError } from './usage-error.ts';

const seconds = (ms: number): number => Math.round(ms) / 1000;

/**
 * `timeline <document> [--facts FILE] [--duration SECONDS] [--captions FILE]`: when every sentence and every word is
 * spoken, as JSON.
 * @throws UsageError
 */
export function inspectTimeline(args: readonly string[]): string {
  const { positional, named } = readOptions(args, ['facts', 'duration', 'captions']);
  const [documentPath] = positional;
  if (documentPath === undefined || positional.length > 1)
    throw new UsageError(
      'Name one document: inspect timeline FILE [--facts FILE] [--duration SECONDS] [--captions FILE].',
    );
  const talk = loadTalk(documentPath, named.get('facts'), named.get('duration'));
  const { transcript } = talk;
  const { text } = transcript;
  const captionsPath = named.get('captions');
  const heard = captionsPath === undefined ? [] : anchorsFrom(captionsPath, talk);
  const timeline = buildTimeline(transcript, [...talk.anchors, ...heard], talk.durationMs);
  const sentences = Array.from({ length: spanCount(transcript.sentences) }, (_, i) => {
    const span = spanAt(transcript.sentences, i);
    const { startMs, endMs } = spanTimes(transcript, timeline, span);
    return {
      position: span.start,
      text: text.slice(span.start, span.end),
      startSeconds: seconds(startMs),
      endSeconds: seconds(endMs),
      uncertaintySeconds: seconds(timeline.uncertaintyAt(span.start)),
      basis: timeline.basisAt(span.start),
    };
  });
  const words = Array.from({ length: spanCount(transcript.words) }, (_, i) => {
    const { start, end } = spanAt(transcript.words, i);
    return { position: start, text: text.slice(start, end), startSeconds: seconds(timeline.timeAt(start)) };
  });
  return JSON.stringify({ sentences, words });
}

/** @throws UsageError in one sentence for captions that cannot be read, or are not of this talk */
function anchorsFrom(path: string, { transcript, durationMs }: Talk): readonly Anchor[] {
  const captions = readCaptions(readInput(path));
  const evidence = captions.ok
    ? captionAnchors(transcript, captions.value, durationMs, glossaryFor(transcript, captions.value))
    : captions;
  if (!evidence.ok) throw new UsageError(`${path}: ${evidence.problem.detail}`);
  return evidence.value.anchors;
}

/** All that the dictionary knows of the text, where captions are in another language or in other characters. */
function glossaryFor(transcript: Transcript, captions: Captions): Glossary | null {
  if (!needsGlossary(transcript, captions)) return null;
  const both = [transcript.text, ...captions.cues.map((cue) => cue.text)].join('\n');
  return decodeGlossary(glossaryOf(both, readDictionary()));
}
