import { describe, expect, it } from 'vitest';
import { readCaptionTracks } from './caption-tracks.ts';
import { samplePlayer } from './watch-next.sample.ts';

describe('readCaptionTracks', () => {
  it('reads both forms of a name and both kinds', () => {
    expect(readCaptionTracks(samplePlayer())).toEqual([
      { language: 'en', kind: 'manual', name: 'English' },
      { language: 'en', kind: 'asr', name: 'English (auto-generated)' },
    ]);
  });

  it('is empty for a video without captions and null where nothing is said', () => {
    expect(readCaptionTracks({ videoDetails: {} })).toEqual([]);
    expect(readCaptionTracks({ playabilityStatus: { status: 'LOGIN_REQUIRED' } })).toBeNull();
    expect(readCaptionTracks(undefined)).toBeNull();
  });

  it('passes over what has no language and forgives a missing name', () => {
    const captionTracks = [null, 'x', { name: { simpleText: 'None' } }, { languageCode: 'de', name: 5 }];
    expect(readCaptionTracks({ captions: { playerCaptionsTracklistRenderer: { captionTracks } } })).toEqual([
      { language: 'de', kind: 'manual', name: '' },
    ]);
  });
});
