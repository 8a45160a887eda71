import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asVideoId } from '../base/video-id.ts';
import { readVideoFacts } from './video-facts.ts';
import {
  SAMPLE_ID,
  sampleBar,
  sampleDescription,
  samplePanel,
  samplePlayer,
  sampleWatchNext,
} from './watch-next.sample.ts';

const bar = sampleBar({
  DESCRIPTION_CHAPTERS: [
    ['Start', 0],
    ['Middle', 60],
    ['Beyond', 700],
  ],
});
const watchNext = sampleWatchNext({ bar });
const NOTHING = {
  videoId: null,
  title: null,
  channel: null,
  durationMs: null,
  live: null,
  chapters: { kind: 'none', list: [] },
  captionTracks: null,
};

describe('readVideoFacts', () => {
  it('merges both responses of a page', () => {
    const facts = readVideoFacts({ watchNext, player: samplePlayer() }, null);
    expect(facts).toMatchObject({ videoId: SAMPLE_ID, title: 'On Maps', channel: 'Field Notes', live: false });
    expect(facts.durationMs).toBe(600_000);
    expect(facts.chapters.list.map((chapter) => chapter.title)).toEqual(['Start', 'Middle']);
    expect(facts.captionTracks).toHaveLength(2);
  });

  it('says null for what a watch-next response alone does not say', () => {
    const facts = readVideoFacts({ watchNext, player: undefined }, null);
    expect(facts).toMatchObject({ title: 'On Maps', channel: 'Field Notes', durationMs: null, live: false });
    expect(facts.captionTracks).toBeNull();
    expect(facts.chapters.list).toHaveLength(3);
  });

  it('gives no chapters for a player response alone, whatever its description holds', () => {
    const player = samplePlayer({ shortDescription: '0:00 a\n1:00 b\n2:00 c' });
    expect(readVideoFacts({ watchNext: undefined, player }, null).chapters.kind).toBe('none');
    expect(readVideoFacts({ watchNext: sampleWatchNext(), player }, null).chapters.kind).toBe('creator');
  });

  it('takes title and channel from the overlay where the blocks are gone', () => {
    const { contents: _, ...rest } = watchNext;
    const facts = readVideoFacts({ watchNext: rest, player: undefined }, null);
    expect(facts).toMatchObject({ title: 'On Maps', channel: 'Field Notes', live: null });
  });

  it('knows neither length nor chapters while a video is live', () => {
    const player = samplePlayer({ isLive: true, lengthSeconds: '0' });
    const facts = readVideoFacts({ watchNext, player }, null);
    expect(facts).toMatchObject({ live: true, durationMs: null, chapters: { kind: 'none' } });
  });

  it.each(['0', '', 'x', '-5', '9'.repeat(400), null, Number.NaN])('has no length for %j', (lengthSeconds) => {
    expect(readVideoFacts({ watchNext, player: samplePlayer({ lengthSeconds }) }, null).durationMs).toBeNull();
  });

  it('says nothing of nothing', () => {
    expect(readVideoFacts({ watchNext: undefined, player: undefined }, null)).toEqual(NOTHING);
    expect(readVideoFacts({ watchNext: undefined, player: undefined }, asVideoId(SAMPLE_ID))).toEqual(NOTHING);
  });
});

describe('stale data', () => {
  const other = 'ZZZZZZZZZZZ';

  it('of the video before gives nothing', () => {
    const player = samplePlayer();
    expect(readVideoFacts({ watchNext, player }, asVideoId(other))).toEqual(NOTHING);
  });

  it('in one response leaves the other', () => {
    const stale = samplePlayer({ videoId: other, title: 'Another talk' });
    const facts = readVideoFacts({ watchNext, player: stale }, null);
    expect(facts).toMatchObject({ videoId: SAMPLE_ID, title: 'On Maps', durationMs: null, captionTracks: null });
    expect(readVideoFacts({ watchNext, player: stale }, asVideoId(other))).toMatchObject({
      videoId: other,
      title: 'Another talk',
      chapters: { kind: 'none' },
    });
  });

  it('that names no video counts as another’s', () => {
    const { currentVideoEndpoint: _, ...nameless } = watchNext;
    expect(readVideoFacts({ watchNext: nameless, player: undefined }, asVideoId(SAMPLE_ID))).toEqual(NOTHING);
  });
});

/** The same value with one node, chosen by `pick`, replaced by another. */
function withNode(value: unknown, pick: number, replacement: unknown): unknown {
  let count = 0;
  const walk = (node: unknown): unknown => {
    if (count++ === pick) return replacement;
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value);
}

describe('hostile data', () => {
  const panels = [samplePanel('engagement-panel-macro-markers-description-chapters', [['Start', 0]])];
  const description = sampleDescription(['0:00 a', '1:00 b', '2:00 c']);
  const samples = [watchNext, sampleWatchNext({ panels }), sampleWatchNext({ description })];

  it('in place of any node never throws and never gives a fact of a wrong type', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(120), fc.nat(40), fc.anything(), (sample, a, b, anything) => {
        const data = { watchNext: withNode(sample, a, anything), player: withNode(samplePlayer(), b, anything) };
        const { title, durationMs, chapters, captionTracks } = readVideoFacts(data, null);
        expect(title === null || typeof title === 'string').toBe(true);
        expect(durationMs === null || (Number.isSafeInteger(durationMs) && durationMs > 0)).toBe(true);
        expect(chapters.list.length === 0).toBe(chapters.kind === 'none');
        for (const chapter of chapters.list) {
          expect(Number.isSafeInteger(chapter.startMs) && chapter.startMs >= 0 && chapter.title !== '').toBe(true);
        }
        for (const track of captionTracks ?? []) expect(track.language).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});
