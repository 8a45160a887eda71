import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectPage } from './page.ts';
import { UsageError } from './usage-error.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-page-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function inspect(text: string): unknown {
  const file = join(folder, 'input');
  writeFileSync(file, text);
  return JSON.parse(inspectPage([file]));
}

const details = { videoId: 'Ab-_123456w', title: 'On Maps', author: 'Field Notes', lengthSeconds: '600' };

describe('inspectPage', () => {
  it('prints what a player response says, and no chapters', () => {
    const captionTracks = [{ languageCode: 'en', kind: 'asr', name: { simpleText: 'English' }, vssId: 'a.en' }];
    const response = { videoDetails: details, captions: { playerCaptionsTracklistRenderer: { captionTracks } } };
    expect(inspect(JSON.stringify(response))).toEqual({
      videoId: 'Ab-_123456w',
      title: 'On Maps',
      channel: 'Field Notes',
      durationSeconds: 600,
      live: false,
      chapters: { kind: 'none', list: [] },
      captionTracks: [{ language: 'en', kind: 'asr', name: 'English' }],
    });
  });

  it('prints chapters in seconds', () => {
    const chapter = { chapterRenderer: { title: { simpleText: 'Start' }, timeRangeStartMillis: 1500 } };
    const playerBar = { chapteredPlayerBarRenderer: { chapters: [chapter] } };
    const response = {
      currentVideoEndpoint: { watchEndpoint: { videoId: 'Ab-_123456w' } },
      playerOverlays: {
        playerOverlayRenderer: { decoratedPlayerBarRenderer: { decoratedPlayerBarRenderer: { playerBar } } },
      },
    };
    expect(inspect(JSON.stringify(response))).toMatchObject({
      chapters: { kind: 'creator', list: [{ title: 'Start', startSeconds: 1.5 }] },
      captionTracks: null,
    });
  });

  it('prints nulls for a page that asks for consent', () => {
    expect(inspect('<html><form action="https://consent.youtube.com/save"></form></html>')).toEqual({
      videoId: null,
      title: null,
      channel: null,
      durationSeconds: null,
      live: null,
      chapters: { kind: 'none', list: [] },
      captionTracks: null,
    });
  });

  it('answers wrong use and wrong files with one sentence', () => {
    expect(() => inspectPage([])).toThrow(UsageError);
    expect(() => inspectPage(['a', 'b'])).toThrow(UsageError);
    expect(() => inspectPage(['--strict'])).toThrow(UsageError);
    expect(() => inspectPage([join(folder, 'missing')])).toThrow(UsageError);
    expect(() => inspect('{"a":1}')).toThrow(/save the watch page/);
  });
});
