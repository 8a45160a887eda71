import { render } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTalk } from '../core/timing/open-talk.ts';
import { sampleTalk, sampleTranscript } from '../core/transcript/transcript.sample.ts';
import { InEnglish } from './english.sample.tsx';
import { TranscriptText } from './TranscriptText.tsx';
import { rangeOf, spanOf } from './text-position.ts';

const TEXT = 'One two three. Four five!\nSix seven eight nine.\nTen 😀 eleven twelve thirteen.';
const transcript = sampleTranscript(TEXT, {
  speakers: [{ name: 'Ada', role: null }],
  turns: [{ start: TEXT.indexOf('Six'), speaker: 0 }],
  sections: [
    { start: 0, title: 'First', kind: 'chapter' },
    { start: TEXT.indexOf('Ten'), title: 'Second', kind: 'chapter' },
  ],
});
const open = openTalk(sampleTalk(transcript), { now: () => 0, after: () => () => undefined });

let drawn: ReturnType<typeof render>;
beforeEach(() => {
  drawn = render(
    <InEnglish>
      <TranscriptText open={open} onSeek={() => undefined} />
    </InEnglish>,
  );
});
afterEach(() => drawn.unmount());

describe('the drawn text', () => {
  it('is the whole transcript, one text node a paragraph', () => {
    const paragraphs = [...drawn.container.querySelectorAll('p')];
    expect(paragraphs.map((p) => p.childNodes.length)).toEqual(paragraphs.map(() => 1));
    expect(paragraphs.map((p) => p.textContent).join('\n')).toBe(TEXT);
    expect([...drawn.container.querySelectorAll('h2')].map((h) => h.textContent)).toEqual([
      'First≈ 0:02',
      'Second≈ 7:13',
    ]);
    expect(drawn.container.querySelectorAll('.speaker').length).toBe(1);
  });
});

describe('rangeOf and spanOf', () => {
  it('are inverse to each other for every stretch that begins and ends in a paragraph', () => {
    fc.assert(
      fc.property(fc.nat({ max: TEXT.length - 1 }), fc.integer({ min: 1, max: TEXT.length }), (start, length) => {
        const end = Math.min(TEXT.length, start + length);
        if (TEXT[start] === '\n' || TEXT[end - 1] === '\n') return;
        const range = rangeOf(transcript, { start, end });
        expect(range && spanOf(range)).toEqual({ start, end });
      }),
    );
  });

  it('take the whole text where everything is selected', () => {
    const range = document.createRange();
    range.selectNodeContents(document.body);
    expect(spanOf(range)).toEqual({ start: 0, end: TEXT.length });
  });

  it('answer nothing outside the text', () => {
    const heading = drawn.container.querySelector('h2') as HTMLElement;
    const range = document.createRange();
    range.selectNodeContents(heading);
    expect(spanOf(range)).toBeNull();
  });
});
