import { describe, expect, it } from 'vitest';
import { readDescription } from './description.ts';
import { SAMPLE_ID, sampleDescription, sampleWatchNext } from './watch-next.sample.ts';

const inBlock = (block: object) => ({
  contents: { twoColumnWatchNextResults: { results: { results: { contents: [{}, block] } } } },
});

describe('readDescription', () => {
  it('reads the form of today, whose offsets are UTF-16 units', () => {
    const description = readDescription(sampleWatchNext({ description: sampleDescription(['🎬🎬', '1:05 Go']) }));
    expect(description).toEqual({
      text: '🎬🎬\n1:05 Go',
      links: [{ start: 5, end: 9, videoId: SAMPLE_ID, startMs: 65_000 }],
    });
  });

  it('reads the form of 2021', () => {
    const navigationEndpoint = { watchEndpoint: { videoId: SAMPLE_ID, startTimeSeconds: 0 } };
    const runs = [{ text: 'Parts:\n' }, { text: '0:00', navigationEndpoint }, { text: ' Start' }];
    expect(readDescription(inBlock({ videoSecondaryInfoRenderer: { description: { runs } } }))).toEqual({
      text: 'Parts:\n0:00 Start',
      links: [{ start: 7, end: 11, videoId: SAMPLE_ID, startMs: 0 }],
    });
  });

  it('leaves out links that lead elsewhere or lie outside the text', () => {
    const target = { innertubeCommand: { watchEndpoint: { videoId: SAMPLE_ID, startTimeSeconds: 1 } } };
    const commandRuns = [
      { startIndex: 0, length: 3, onTap: { innertubeCommand: { urlEndpoint: { url: 'https://example.org' } } } },
      { startIndex: 2, length: 9, onTap: target },
      { startIndex: -1, length: 2, onTap: target },
      { startIndex: 1, length: 0, onTap: target },
      { length: 2, onTap: target },
    ];
    const attributedDescription = { content: 'abc', commandRuns };
    expect(readDescription(inBlock({ videoSecondaryInfoRenderer: { attributedDescription } }))?.links).toEqual([]);
  });

  it.each([[undefined], [null], [{}], [inBlock({})], [inBlock({ videoSecondaryInfoRenderer: { description: 'x' } })]])(
    'has none in %j',
    (value) => expect(readDescription(value)).toBeNull(),
  );
});
