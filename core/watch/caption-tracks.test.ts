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

  it('cuts what is too much, and passes over a language that has not the form of one', () => {
    const one = { languageCode: 'en', name: { simpleText: 'x'.repeat(5000) } };
    const captionTracks = [{ ...one, languageCode: '<b>' }, ...Array.from({ length: 5000 }, () => one)];
    const read = readCaptionTracks({ captions: { playerCaptionsTracklistRenderer: { captionTracks } } });
    expect([read?.length, read?.[0]?.name.length]).toEqual([499, 200]);
  });

  it('passes over what has no language and forgives a missing name', () => {
    const captionTracks = [null, 'x', { name: { simpleText: 'None' } }, { languageCode: 'de', name: 5 }];
    expect(readCaptionTracks({ captions: { playerCaptionsTracklistRenderer: { captionTracks } } })).toEqual([
      { language: 'de', kind: 'manual', name: '' },
    ]);
  });
});
