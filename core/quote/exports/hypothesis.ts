import { attribution, type Wording } from '../attribution.ts';
import { videoUrl } from '../link.ts';
import type { Passage } from '../passage.ts';
import type { Quote } from '../quote.ts';
import type { Export, Exported } from './exported.ts';
import { knownSeconds } from './known-seconds.ts';

/** Hypothesis selects in videos by a selector of its own, which the Web Annotation model does not know. */
function selectors(quote: Quote, passage: Passage) {
  const [start, end] = knownSeconds(quote, passage);
  return [
    { type: 'MediaTimeSelector', start, end },
    { type: 'TextQuoteSelector', exact: passage.words, prefix: passage.before, suffix: passage.after },
  ];
}

/** An annotation as the API of Hypothesis takes it. */
function annotation({ quote, note, tags }: Exported, wording: Wording) {
  const uri = videoUrl(quote.videoId);
  const source = attribution(quote, wording)
    .map(({ text }) => text)
    .join('');
  return {
    uri,
    document: { title: [quote.title] },
    text: note === '' ? source : `${note}\n\n— ${source}`,
    tags,
    target: quote.passages.map((passage) => ({ source: uri, selector: selectors(quote, passage) })),
  };
}

export const hypothesis: Export = {
  id: 'hypothesis',
  name: 'Hypothesis',
  extension: 'json',
  mediaType: 'application/json',
  render(quotes, wording) {
    const annotations = quotes.map((exported) => annotation(exported, wording));
    return `${JSON.stringify(annotations.length === 1 ? annotations[0] : annotations, null, 2)}\n`;
  },
};
