import { citedVideos } from './cited-videos.ts';
import { cslItem, timestamp } from './csl-item.ts';
import type { Export } from './exported.ts';

/**
 * A list of items, as reference managers take it. `custom` holds for each quote what a processor needs to cite it, with
 * its time.
 */
export const cslJson: Export = {
  id: 'csl-json',
  name: 'CSL-JSON',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  render(quotes, wording) {
    const items = citedVideos(quotes, wording).map((video) => {
      const carried = video.quotes.flatMap((exported) => exported.carried ?? []);
      const citations = video.quotes.map((exported) => ({
        citationID: exported.id,
        citationItems: [{ id: video.key, ...timestamp(exported) }],
      }));
      return {
        ...cslItem(video, wording),
        custom: { citations, ...(carried.length > 0 && { verbatim: carried }) },
      };
    });
    return `${JSON.stringify(items, null, 2)}\n`;
  },
};
