// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import type { PageReport } from '../../core/watch/page-report.ts';
import type { PanelToPage } from '../messages/protocol.ts';
import { obeyPanel } from './obey-panel.ts';

const ID = asVideoId('tEzs3VHyBDM') as VideoId;
const OTHER = asVideoId('jPluSXJpdrA') as VideoId;

function told(message: PanelToPage): readonly string[] {
  const done: string[] = [];
  const page = {
    videoId: () => ID,
    report: () => ({}) as PageReport,
    follower: {
      goTo: (mediaMs: number) => done.push(`go to ${mediaMs}`),
      setPlaying: (on: boolean) => done.push(on ? 'play' : 'pause'),
    },
    captions: { wish: ({ wish }: { wish: string }) => done.push(`captions ${wish}`) },
    links: { take: () => done.push('taken') },
  };
  obeyPanel(page, message, ({ kind }) => done.push(`answer ${kind}`));
  return done;
}

describe('a page obeys its panel', () => {
  it.each<[PanelToPage, string]>([
    [{ kind: 'seek', videoId: ID, mediaMs: 5000 }, 'go to 5000'],
    [{ kind: 'play', videoId: ID }, 'play'],
    [{ kind: 'pause', videoId: ID }, 'pause'],
    [{ kind: 'link-taken', videoId: ID }, 'taken'],
    [{ kind: 'captions', videoId: ID, wish: 'track', languages: [] }, 'captions track'],
  ])('of the video that it shows, and of no other: %j', (message, done) => {
    expect(told(message)).toEqual([done]);
    expect(told({ ...message, videoId: OTHER } as PanelToPage)).toEqual([]);
  });

  it('reports whatever it shows', () => {
    expect(told({ kind: 'report' })).toEqual(['answer report']);
  });
});
