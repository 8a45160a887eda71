import { attribution, type Wording } from '../attribution.ts';
import { videoUrl } from '../link.ts';
import type { Passage } from '../passage.ts';
import type { Quote } from '../quote.ts';
import type { Export, Exported } from './exported.ts';
import { knownSeconds } from './known-seconds.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const MEDIA_FRAGMENTS = 'http://www.w3.org/TR/media-frags/';

/** Where a passage is: in time by the fragment, in the text by the words and what stands beside them. */
const target = (source: string, quote: Quote, passage: Passage) => ({
  type: 'SpecificResource',
  source,
  selector: [
    { type: 'FragmentSelector', conformsTo: MEDIA_FRAGMENTS, value: `t=${knownSeconds(quote, passage).join()}` },
    { type: 'TextQuoteSelector', exact: passage.words, prefix: passage.before, suffix: passage.after },
  ],
});

const body = (value: string, purpose: string) => ({ type: 'TextualBody', value, format: 'text/plain', purpose });

/**
 * A Web Annotation: one target for each passage, and what must be said of text and times in its description (a fragment
 * cannot say that it is approximate).
 */
function annotation({ id, quote, note, tags }: Exported, wording: Wording) {
  const source = videoUrl(quote.videoId);
  const targets = quote.passages.map((passage) => target(source, quote, passage));
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
