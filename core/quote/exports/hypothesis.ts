import { attribution, type Wording } from '../attribution.ts';
import { videoUrl } from '../link.ts';
import type { Passage } from '../passage.ts';
import type { Export, Exported } from './exported.ts';

/** Hypothesis selects in videos by a selector of its own, which the Web Annotation model does not know. */
const selectors = ({ words, startMs, endMs, before, after }: Passage) => [
  { type: 'MediaTimeSelector', start: Math.max(0, startMs) / 1000, end: Math.max(0, endMs) / 1000 },
  { type: 'TextQuoteSelector', exact: words, prefix: before, suffix: after },
];

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
    target: quote.passages.map((passage) => ({ source: uri, selector: selectors(passage) })),
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
