import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '../../tests/bench/growth.ts';
import { asVideoId } from '../base/video-id.ts';
import { readVideoFacts } from './video-facts.ts';
import { watchBlocks } from './watch-blocks.ts';
import { SAMPLE_ID, sampleBar, sampleDescription, samplePlayer, sampleWatchNext } from './watch-next.sample.ts';

const runs = (text: string) => ({ runs: [{ text }] });
const currentVideoEndpoint = { watchEndpoint: { videoId: SAMPLE_ID } };
const facts = (watchNext: object) => readVideoFacts({ watchNext, player: undefined }, null);
const mobile = (...contents: object[]) => ({
  currentVideoEndpoint,
  contents: { singleColumnWatchNextResults: { results: { results: { contents } } } },
});
const described = (...items: object[]) => ({
  engagementPanelSectionListRenderer: {
    panelIdentifier: 'video-description-ep-identifier',
    content: { structuredDescriptionContentRenderer: { items } },
  },
});
const header = { videoDescriptionHeaderRenderer: { title: runs('On Maps'), channel: { simpleText: 'Field Notes' } } };
const lines = ['0:00 One', '1:00 Two', '2:00 Three'];
const CHAPTERS = { kind: 'creator', list: [{ title: 'One' }, { title: 'Two' }, { title: 'Three' }] };
const WHOLE = { videoId: SAMPLE_ID, title: 'On Maps', channel: 'Field Notes', chapters: CHAPTERS };

describe('the same video on other pages than the desktop’s', () => {
  it.each([
    [
      'mobile',
      mobile(
        { itemSectionRenderer: { contents: [{ commentsEntryPointHeaderRenderer: {} }] } },
        {
          slimVideoMetadataSectionRenderer: {
            contents: [
              { slimVideoInformationRenderer: { title: runs('On Maps') } },
              { slimOwnerRenderer: { title: runs('Field Notes') } },
              { slimVideoDescriptionRenderer: { description: runs(lines.join('\n')) } },
            ],
          },
        },
      ),
    ],
    [
      'mobile before 2022',
      mobile({
        itemSectionRenderer: {
          contents: [
            {
              slimVideoMetadataRenderer: {
                title: runs('On Maps'),
                owner: { slimOwnerRenderer: { title: runs('Field Notes') } },
                description: runs(lines.join('\n')),
              },
            },
          ],
        },
      }),
    ],
    [
      'nothing but the panel of the description',
      {
        currentVideoEndpoint,
        engagementPanels: [
          described(header, {
            expandableVideoDescriptionBodyRenderer: { attributedDescriptionBodyText: sampleDescription(lines) },
          }),
        ],
      },
    ],
    [
      'the panel before 2023',
      {
        currentVideoEndpoint,
        engagementPanels: [
          described(header, {
            expandableVideoDescriptionBodyRenderer: { descriptionBodyText: runs(lines.join('\n')) },
          }),
        ],
      },
    ],
    [
      'Shorts',
      {
        replacementEndpoint: { reelWatchEndpoint: { videoId: SAMPLE_ID } },
        engagementPanels: [
          described(header, {
            expandableVideoDescriptionBodyRenderer: { descriptionBodyText: runs(lines.join('\n')) },
          }),
        ],
      },
    ],
  ])('%s', (_, watchNext) => expect(facts(watchNext)).toMatchObject(WHOLE));

  it('names a video of several channels as the page does', () => {
    const owner = { videoOwnerRenderer: { attributedTitle: { content: 'Field Notes and 2 more' } } };
    const contents = [{ videoSecondaryInfoRenderer: { owner } }];
    const watchNext = {
      currentVideoEndpoint,
      contents: { twoColumnWatchNextResults: { results: { results: { contents } } } },
    };
    expect(facts(watchNext).channel).toBe('Field Notes and 2 more');
  });

  it('takes the blocks under the player before the panel', () => {
    const other = { videoDescriptionHeaderRenderer: { title: runs('Another'), channel: runs('Another') } };
    const body = { expandableVideoDescriptionBodyRenderer: { descriptionBodyText: runs('0:00 x\n3:00 y\n6:00 z') } };
    const watchNext = sampleWatchNext({ panels: [described(other, body)], description: sampleDescription(lines) });
    expect(facts(watchNext)).toMatchObject(WHOLE);
  });

  it('never takes cards of chapters or key moments in that panel for chapters', () => {
    const card = (title: string, startTimeSeconds: number) => ({
      macroMarkersListItemRenderer: {
        title: { simpleText: title },
        onTap: { watchEndpoint: { videoId: SAMPLE_ID, startTimeSeconds } },
      },
    });
    const cards = { horizontalCardListRenderer: { cards: [card('a', 0), card('b', 60), card('c', 120)] } };
    expect(facts(sampleWatchNext({ panels: [described(header, cards)] })).chapters.kind).toBe('none');
  });
});

describe('watchBlocks', () => {
  it.each([[undefined], [null], [{}], [{ contents: [] }], [{ engagementPanels: 'x' }]])('has none in %j', (value) =>
    expect(watchBlocks(value)).toEqual([]),
  );

  it('takes time in proportion to the blocks', () => {
    const block = { itemSectionRenderer: { contents: [{}, {}, {}] } };
    const read = (blocks: number) => void facts(mobile(...Array.from({ length: blocks }, () => block)));
    expect(growth(read, 2000)).toBeLessThan(LINEAR);
  });
});

describe('a player that does not play', () => {
  const watchNext = sampleWatchNext({ bar: sampleBar({ DESCRIPTION_CHAPTERS: [['Start', 0]] }) });

  it.each([
    ['age-restricted', { playabilityStatus: { status: 'LOGIN_REQUIRED', reason: 'Sign in to confirm your age' } }],
    ['for members only', { playabilityStatus: { status: 'UNPLAYABLE' }, videoDetails: {} }],
    ['not there', null],
  ])('%s: the page still tells the video and its chapters', (_, player) => {
    expect(readVideoFacts({ watchNext, player }, asVideoId(SAMPLE_ID))).toMatchObject({
      videoId: SAMPLE_ID,
      title: 'On Maps',
      durationMs: null,
      live: false,
      chapters: { kind: 'creator' },
      captionTracks: null,
    });
  });

  it('a premiere to come has neither length nor caption tracks, and is not live', () => {
    const { captions: _, ...player } = samplePlayer({ isUpcoming: true, isLiveContent: true, lengthSeconds: '0' });
    expect(readVideoFacts({ watchNext, player }, null)).toMatchObject({
      live: false,
      durationMs: null,
      captionTracks: [],
    });
  });

  it('a live stream that has ended has its length and its chapters', () => {
    const player = samplePlayer({ isLiveContent: true });
    expect(readVideoFacts({ watchNext, player }, null)).toMatchObject({
      live: false,
      durationMs: 600_000,
      chapters: { kind: 'creator' },
    });
  });
});
