import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlayerAnswer } from './bridge.ts';
import { bridgeDetail, message, pageMessage, playerSaid } from './hostile.sample.ts';
import { keptWrongly, story, storyThenTruth, tell } from './panel-story.sample.ts';
import { readPageMessage } from './protocol.ts';
import { agreed, lookOn, looks } from './resolver-story.sample.ts';
import { checkDetail, checkMessage } from './sound.sample.ts';

/* The same runs a million times: `npm run soak`. */

describe('whatever comes through the port', () => {
  it('lets in nothing that is not sound, and never throws', () => {
    const taken = new Map<string, number>();
    fc.assert(
      fc.property(message, (value) => {
        for (const name of checkMessage(value)) taken.set(name, (taken.get(name) ?? 0) + 1);
      }),
      { numRuns: 10_000 },
    );
    // The near misses are near enough: every kind of message has been let in many times, by changes that leave it true.
    const page = ['video', 'playback', 'chapters', 'tracks', 'captions', 'shown-caption', 'linked', 'report', 'badge'];
    const panel = ['seek', 'play', 'pause', 'link-taken', 'say', 'wish for report', 'wish for captions'];
    for (const name of [...page, ...panel]) {
      expect(taken.get(name) ?? 0).toBeGreaterThan(40);
    }
  });

  it('lets in every true message', () => {
    fc.assert(
      fc.property(pageMessage, (value) => {
        expect(readPageMessage(value)).toMatchObject({ kind: value.kind, videoId: value.videoId });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('whatever the bridge answers', () => {
  it('lets in nothing that is not sound, and never throws', () => {
    fc.assert(
      fc.property(bridgeDetail, (detail) => void checkDetail(detail)),
      { numRuns: 3000 },
    );
  });

  it('lets in what a player says', () => {
    fc.assert(
      fc.property(playerSaid, (said) => {
        const answer = readPlayerAnswer(JSON.stringify(said));
        expect(answer?.videoId).toBe(said.videoId || null);
        expect(Math.abs((answer?.mediaMs ?? Number.NaN) - said.currentTime * 1000)).toBeLessThanOrEqual(0.5);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a panel beside a hostile page', () => {
  it('never shows a text, chapters or a moment that the page did not name for this video', () => {
    fc.assert(
      fc.property(story, (happenings) => void tell(happenings)),
      { numRuns: 700 },
    );
  });

  it('keeps nothing of what was forged once the page is asked anew', () => {
    fc.assert(
      fc.property(storyThenTruth, (stories) => {
        expect(keptWrongly(stories)).toBeNull();
      }),
      { numRuns: 400 },
    );
  });
});

describe('a resolver beside a player that lies', () => {
  it('names nothing that nobody named, and decides the same however often a bell rings', () => {
    fc.assert(
      fc.property(looks, (story) => void lookOn(story)),
      { numRuns: 700 },
    );
  });

  it('comes to the truth as soon as address and player agree, whatever was before', () => {
    fc.assert(
      fc.property(looks, agreed, (story, truth) => {
        const { videoId, state } = lookOn([...story, truth]);
        expect([videoId, state]).toEqual([truth.address.videoId, 'confirmed']);
      }),
      { numRuns: 400 },
    );
  });
});
