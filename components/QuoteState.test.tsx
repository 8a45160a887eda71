import { fireEvent, render } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { openTalk } from '../core/timing/open-talk.ts';
import { sampleScheduler } from '../core/timing/scheduler.sample.ts';
import { sampleTalk, sampleTranscript } from '../core/transcript/transcript.sample.ts';
import { InEnglish } from './english.sample.tsx';
import type { TalkShown } from './panel-view.ts';
import { QuoteState } from './QuoteState.tsx';

const OPEN = openTalk(sampleTalk(sampleTranscript('One was said. Two was said.')), sampleScheduler().scheduler);
const SPANS = [{ start: 0, end: 13 }];

function show(state: Pick<TalkShown, 'listening' | 'marked'>, muted = false) {
  const actions = { stopListening: vi.fn(), unmark: vi.fn() };
  const { container, unmount } = render(
    <InEnglish>
      <QuoteState open={OPEN} muted={muted} {...state} actions={actions} />
    </InEnglish>,
  );
  return { container, actions, unmount };
}

describe('QuoteState', () => {
  it('is an empty status while nothing is done with a quote, and takes no key', () => {
    const { container, unmount } = show({ listening: null, marked: null });
    expect(container.querySelector('[role=status]')?.textContent).toBe('');
    expect(container.querySelector('.banner, button')).toBeNull();
    expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(true);
    unmount();
  });

  it.each([
    [{ loop: false, widerMs: 0 }, 'Playing the quote from 0:0'],
    [{ loop: true, widerMs: 0 }, 'over and over'],
    [{ loop: false, widerMs: 4000 }, 'up to 4 s more is played on each side'],
  ])('says what is played: %j', (how, words) => {
    const { container, actions, unmount } = show({ listening: { spans: SPANS, ...how }, marked: SPANS });
    expect(container.textContent).toContain(words);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect([actions.stopListening.mock.calls.length, actions.unmark.mock.calls.length]).toEqual([1, 0]);
    unmount();
  });

  it('says that the video is muted while the quote is played, and only then', () => {
    const { container, unmount } = show({ listening: { spans: SPANS, loop: false, widerMs: 0 }, marked: null }, true);
    expect(container.querySelector('[role=status]')?.textContent).toContain('The video is muted');
    expect(container.querySelector('button')?.textContent).toBe('Stop');
    unmount();
    const still = show({ listening: null, marked: null }, true);
    expect(still.container.textContent).toBe('');
    still.unmount();
  });

  it('takes the mark away by its button', () => {
    const { container, actions, unmount } = show({ listening: null, marked: SPANS });
    const button = container.querySelector('button');
    expect(button?.textContent).toBe('Remove mark');
    if (button) fireEvent.click(button);
    expect(actions.unmark).toHaveBeenCalledOnce();
    unmount();
  });
});
