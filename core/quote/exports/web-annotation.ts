import { attribution, type Wording } from '../attribution.ts';
import { videoUrl } from '../link.ts';
import type { Passage } from '../passage.ts';
import type { Export, Exported } from './exported.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const MEDIA_FRAGMENTS = 'http://www.w3.org/TR/media-frags/';

/** A moment in seconds, as media fragments and players count: normal play time, no more digits than are known. */
const seconds = (ms: number): number => Math.max(0, ms) / 1000;

/** Where a passage is: in time by the fragment, in the text by the words and what stands beside them. */
const target = (source: string, { words, startMs, endMs, before, after }: Passage) => ({
  type: 'SpecificResource',
  source,
  selector: [
    { type: 'FragmentSelector', conformsTo: MEDIA_FRAGMENTS, value: `t=${seconds(startMs)},${seconds(endMs)}` },
    { type: 'TextQuoteSelector', exact: words, prefix: before, suffix: after },
  ],
});

const body = (value: string, purpose: string) => ({ type: 'TextualBody', value, format: 'text/plain', purpose });

/**
 * A Web Annotation: one target for each passage, and what must be said of text and times in its description (a fragment
 * cannot say that it is approximate).
 */
function annotation({ id, quote, note, tags }: Exported, wording: Wording) {
  const source = videoUrl(quote.videoId);
  const targets = quote.passages.map((passage) => target(source, passage));
  const description = attribution(quote, wording)
    .map(({ text }) => text)
    .join('');
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'highlighting',
    created: new Date(quote.madeAtMs).toISOString(),
    body: [
      body(description, 'describing'),
      ...(note === '' ? [] : [body(note, 'commenting')]),
      ...tags.map((tag) => body(tag, 'tagging')),
    ],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

/** One annotation, or a list of them. */
export const webAnnotation: Export = {
  id: 'web-annotation',
  name: 'W3C Web Annotation',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  render(quotes, wording) {
    const annotations = quotes.map((exported) => annotation(exported, wording));
    return `${JSON.stringify(annotations.length === 1 ? annotations[0] : annotations, null, 2)}\n`;
  },
};
