import { citedVideos } from './cited-videos.ts';
import { cslItem, timestamp } from './csl-item.ts';
import type { Export } from './exported.ts';

const SCHEMA = 'https://resource.citationstyles.org/schema/latest/input/json/csl-citation.json';

/** One citation of all quotes, each with its time and its video, as word processors keep it. */
export const cslCitation: Export = {
  id: 'csl-citation',
  name: 'CSL citation',
  extension: 'json',
  mediaType: 'application/json',
  render(quotes, wording) {
    const citationItems = citedVideos(quotes, wording).flatMap((video) =>
      video.quotes.map((exported) => ({
        id: video.key,
        ...timestamp(exported),
        itemData: cslItem({ ...video, quotes: [exported] }, wording),
      })),
    );
    const citation = {
      schema: SCHEMA,
      citationID: quotes.map(({ id }) => id).join(' '),
      citationItems,
      properties: { noteIndex: 0 },
    };
    return `${JSON.stringify(citation, null, 2)}\n`;
  },
};
