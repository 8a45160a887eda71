import { describe, expect, it } from 'vitest';
import { asVideoId } from '../base/video-id.ts';
import { keptOfPlayer, keptOfWatchNext } from './kept.ts';
import { prune } from './prune.ts';
import { readVideoFacts } from './video-facts.ts';
import {
  SAMPLE_ID,
  sampleBar,
  sampleBarChapters,
  sampleDescription,
  samplePanel,
  samplePlayer,
  sampleWatchNext,
} from './watch-next.sample.ts';

const rows = [
  ['One', 0],
  ['Two', 60],
  ['Three', 120],
] as const;
const LINES = ['0:00 One', '1:00 Two', '2:00 Three'];

describe('what the bridge keeps of page data', () => {
  it.each([
    ['the player bar', { bar: sampleBar({ AUTO_CHAPTERS: rows, HEATSEEKER: [] }) }],
    ['the bar of early 2021', { bar: { chapteredPlayerBarRenderer: { chapters: sampleBarChapters(rows) } } }],
    ['a panel', { panels: [samplePanel('engagement-panel-macro-markers-description-chapters', rows)] }],
    ['key moments', { panels: [samplePanel('engagement-panel-macro-markers-auto-chapters', rows)] }],
    ['links', { description: sampleDescription(LINES) }],
    ['text', { description: { content: LINES.join('\n') } }],
    ['nothing', {}],
    ['another video', { videoId: 'ZZZZZZZZZZZ', bar: sampleBar({ DESCRIPTION_CHAPTERS: rows }) }],
  ])('gives the same chapters as the whole: %s', (_, sample) => {
    const whole = { watchNext: sampleWatchNext(sample), player: samplePlayer() };
    const kept = {
      watchNext: prune(whole.watchNext, keptOfWatchNext()),
      player: prune(whole.player, keptOfPlayer()),
    };
    const id = asVideoId(SAMPLE_ID);
    const { chapters, videoId, durationMs, live } = readVideoFacts(whole, id);
    expect(readVideoFacts(kept, id)).toMatchObject({ chapters, videoId, durationMs, live });
  });

  it('leaves out what is not read', () => {
    const kept = JSON.stringify([
      prune({ ...sampleWatchNext(), frameworkUpdates: { secret: 1 } }, keptOfWatchNext()),
      prune(samplePlayer({ keywords: ['secret'] }), keptOfPlayer()),
    ]);
    expect(kept).not.toMatch(/secret|Field Notes|captionTracks/);
  });
});
