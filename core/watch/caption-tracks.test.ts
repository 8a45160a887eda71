import { describe, expect, it } from 'vitest';
import { type CaptionTrack, chooseTrack, readCaptionTracks } from './caption-tracks.ts';
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

describe('chooseTrack', () => {
  const track = (name: string): CaptionTrack => {
    const [language = '', kind] = name.split(' ');
    return { language, kind: kind === 'asr' ? 'asr' : 'manual', name: '' };
  };
  it.each([
    ['what somebody wrote before what a machine heard', ['en asr', 'en'], ['en'], 'en'],
    ['the language before another that is wanted less', ['zh', 'en asr'], ['en', 'zh'], 'en asr'],
    ['the very language before a form of it', ['en-GB', 'en'], ['en'], 'en'],
    ['a form of the language', ['fr', 'zh-TW'], ['zh-Hans'], 'zh-TW'],
    ['nothing in a language that is not wanted', ['fr', 'es asr'], ['en'], null],
    ['what was heard, where nothing is known of the languages', ['fr', 'en asr'], [], 'en asr'],
    ['the first, where nothing was heard either', ['fr', 'en'], [], 'fr'],
    ['nothing of none', [], [], null],
  ])('takes %s', (_, names, languages, chosen) => {
    expect(chooseTrack(names.map(track), languages)).toEqual(chosen && track(chosen));
  });
});
