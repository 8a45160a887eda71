import { describe, expect, it } from 'vitest';
import { sampleTranscript } from '../transcript/transcript.sample.ts';
import { paceOf } from './pace.ts';

const secondsOf = (text: string, language = 'en'): number =>
  paceOf(sampleTranscript(text, { language })).ends.at(-1) ?? 0;

describe('paceOf', () => {
  it.each([
    ['longer words take longer', 'a cat sat', 'reinforcement learning algorithms'],
    ['numbers are read out', 'it is one', 'it is 1024'],
    ['a comma is a pause', 'so we did it', 'so, we did it'],
    ['a full stop is a longer one', 'so, we did it', 'so. We did it'],
    ['more characters take longer', '推理', '推理是什麼'],
  ])('%s', (_, shorter, longer) => {
    const language = /\p{Script=Han}/u.test(longer) ? 'zh' : 'en';
    expect(secondsOf(longer, language)).toBeGreaterThan(secondsOf(shorter, language));
  });

  it('comes near to how fast people speak', () => {
    const words =
      'We are going to talk about how models learn to reason and what that means for everybody who uses them';
    const perMinute = (20 / secondsOf(words)) * 60;
    expect(perMinute).toBeGreaterThan(130);
    expect(perMinute).toBeLessThan(220);
  });

  it('makes a pause where the speaker changes', () => {
    const text = 'Is it so it is';
    const alone = paceOf(sampleTranscript(text));
    const turns = paceOf(
      sampleTranscript(text, {
        speakers: [{ name: 'A', role: null }],
        turns: [
          { start: 0, speaker: 0 },
          { start: 9, speaker: 0 },
        ],
      }),
    );
    expect(turns.starts[3] ?? 0).toBeGreaterThan((alone.starts[3] ?? 0) + 0.5);
  });
});
