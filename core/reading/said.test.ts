import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleTranscript } from '../transcript/transcript.sample.ts';
import { readSaid, type Said, saidOf, writeSaid } from './said.ts';

const transcript = sampleTranscript('One two three four. Five six seven.');
const OFFSET: Said = { offsetMs: -12_500, heard: [], videoMs: 600_000 };
const HEARD: Said = { offsetMs: null, heard: [{ position: 4, mediaMs: 9000 }], videoMs: 600_000 };
const NOTHING = { offsetMs: null, heard: [] };

describe('what a reader said', () => {
  it.each([OFFSET, HEARD, null])('is read as it was written: %j', (said) => {
    expect(readSaid(JSON.parse(JSON.stringify(writeSaid(said, transcript))), transcript)).toEqual(said);
  });

  it('is heard of one version of the text', () => {
    expect(readSaid(writeSaid(HEARD, transcript), { ...transcript, version: 'other' })).toBeNull();
    expect(readSaid(writeSaid(OFFSET, transcript), { ...transcript, version: 'other' })).toEqual(OFFSET);
  });

  it.each([
    { offsetMs: 1e12, videoMs: 600_000 },
    { offsetMs: 1.5, videoMs: 600_000 },
    { offsetMs: 5 },
    { offsetMs: 5, videoMs: -1 },
    {
      videoMs: 600_000,
      version: transcript.version,
      heard: [
        { position: -1, mediaMs: 5 },
        { position: 1e9, mediaMs: 5 },
      ],
    },
    'x',
  ])('is nothing where it is damaged: %j', (value) => expect(readSaid(value, transcript)).toBeNull());

  it('is never more than can be true, whatever is kept', () => {
    const number = fc.oneof(fc.integer({ min: -5, max: 50_000 }), fc.double(), fc.string());
    const kept = fc.record({
      videoMs: fc.constant(600_000),
      version: fc.constant(transcript.version),
      heard: fc.array(fc.record({ position: number, mediaMs: number }), { maxLength: 40 }),
    });
    fc.assert(
      fc.property(kept, (value) => {
        const { heard } = readSaid(value, transcript) ?? NOTHING;
        expect(heard.every(({ position }) => position >= 0 && position <= transcript.text.length)).toBe(true);
      }),
    );
  });

  it('is of videos of the length it was said of; an offset of none as long as the talk', () => {
    expect(saidOf(OFFSET, 601_500, 500_000)).toEqual({ offsetMs: -12_500, heard: [] });
    expect(saidOf(HEARD, 600_000, 500_000)).toEqual({ offsetMs: null, heard: HEARD.heard });
    expect(saidOf(OFFSET, 640_000, 500_000)).toEqual(NOTHING);
    expect(saidOf(OFFSET, null, 500_000)).toEqual(NOTHING);
    expect(saidOf(null, 600_000, 500_000)).toEqual(NOTHING);
    expect(saidOf(OFFSET, 601_500, 599_900)).toEqual(NOTHING);
    expect(saidOf(HEARD, 601_500, 599_900)).toEqual({ offsetMs: null, heard: HEARD.heard });
  });
});
