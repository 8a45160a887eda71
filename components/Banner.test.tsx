import { fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { playingOf } from '../core/reading/apply-playback.ts';
import { openTalk } from '../core/timing/open-talk.ts';
import { sampleTalk, sampleTranscript } from '../core/transcript/transcript.sample.ts';
import type { Span } from '../core/transcript/transcript.ts';
import type { FoundChapters } from '../core/watch/found-chapters.ts';
import { Banner } from './Banner.tsx';
import { InEnglish } from './english.sample.tsx';
import type { PanelActions } from './panel-view.ts';

const TALK = sampleTalk(sampleTranscript('One two three. Four five six.'), { durationMs: 600_000 });
const FIELD = 'In this video, words come later by (seconds; negative: earlier)';
const REPORT = {
  clock: { mediaMs: 9000, atMs: 0, rate: 1, playing: false },
  durationMs: 640_000,
  advertisement: false,
  live: false,
  muted: false,
};

let drawn: ReturnType<typeof render> | null = null;
afterEach(() => drawn?.unmount());

/** The banner over a talk whose offset is really set by it. */
function banner(changes: { videoMs?: number; span?: Span; suggested?: number } = {}, talk = TALK) {
  let span: Span | null = changes.span ?? null;
  const open = openTalk(talk, { now: () => 0, after: () => () => undefined });
  open.update({ videoMs: changes.videoMs ?? 640_000 });
  const setOffset = vi.fn((offsetMs: number | null) => open.update({ offsetMs }));
  const saidNow = vi.fn();
  const actions = { setOffset } as unknown as PanelActions;
  const element = (state: Parameters<typeof playingOf>[1] = 'confirmed', report: Partial<typeof REPORT> = {}) => (
    <InEnglish>
      <Banner
        open={open}
        playing={playingOf({ ...REPORT, ...report }, state, TALK.durationMs, 0)}
        span={span}
        suggestedOffsetMs={changes.suggested ?? null}
        onSaidNow={saidNow}
        actions={actions}
      />
    </InEnglish>
  );
  const shown = render(element());
  drawn = shown;
  const status = () => shown.container.querySelector('[role=status]')?.textContent ?? '';
  const select = (next: Span | null) => {
    span = next;
  };
  return { ...shown, open, element, status, setOffset, saidNow, span: select };
}

describe('the banner', () => {
  it('says by how much the video differs, and what else plays instead', () => {
    const { status, rerender, element, container } = banner();
    expect(status()).toBe('This video is 0:40 longer than the one the transcript was made from. Times may be off.');
    rerender(element('confirmed', { live: true }));
    expect(status()).toContain('This is live now.');
    expect(container.querySelector('.banner')).not.toBeNull();
  });

  it('is not there beside a video of the talk’s own length', () => {
    const { container, rerender, element, status } = banner({ videoMs: 601_500 });
    expect(container.textContent).toBe('');
    expect(container.querySelector('.banner')).toBeNull();
    const element0 = container.querySelector('[role=status]');
    rerender(element('confirmed', { advertisement: true }));
    expect(status()).toBe('An advertisement is playing. The transcript waits for the video.');
    expect(container.querySelector('[role=status]')).toBe(element0);
  });

  it('offers what the chapters tell', () => {
    const { getByText, setOffset, status } = banner({ suggested: 40_000 });
    fireEvent.click(getByText('Shift by +40 s'));
    expect(setOffset).toHaveBeenCalledWith(40_000);
    expect(status()).toBe('Times are shifted by +40 s for this video.');
  });
});

describe('what it says of the times', () => {
  const SECTIONS = [
    { start: 0, title: 'Opening', kind: 'chapter' },
    { start: 15, title: 'End', kind: 'chapter' },
  ] as const;
  const pageChapters: FoundChapters = {
    kind: 'creator',
    source: 'data',
    list: [
      { title: 'Opening', startMs: 0 },
      { title: 'End', startMs: 340_000 },
    ],
  };
  const talk = sampleTalk(sampleTranscript('One two three. Four five six.', { sections: SECTIONS }), {
    durationMs: 600_000,
    chapters: [{ title: 'End', startMs: 300_000, uncertaintyMs: 1000, position: 15 }],
  });
  const heard = [{ position: 15, mediaMs: 345_000 }];

  it.each([
    [{}, 'Times may be off.'],
    [{ offsetMs: 0 }, 'You said that the times are right for this video.'],
    [{ offsetMs: 2500 }, 'Times are shifted by +2.5 s for this video.'],
    [{ heard }, 'You set the times by ear for this video.'],
    [{ pageChapters }, "The page's chapters time the words."],
    [{ pageChapters, offsetMs: 0 }, "The page's chapters time the words."],
    [{ pageChapters, offsetMs: 4000 }, 'the times that came with the text are shifted by +4 s.'],
    [{ pageChapters, heard }, 'You set the times by ear for this video.'],
  ])('%j', (known, expected) => {
    const { open, status, rerender, element } = banner({}, talk);
    open.update(known);
    rerender(element());
    expect(status()).toContain(expected);
  });
});

describe('shifting the times', () => {
  it('loses neither what was typed nor the focus to an advertisement', () => {
    const { getByText, getByLabelText, rerender, element, status } = banner();
    fireEvent.click(getByText('Shift times'));
    const field = getByLabelText(FIELD) as HTMLInputElement;
    field.value = '7';
    rerender(element('confirmed', { advertisement: true }));
    expect(status()).toContain('An advertisement is playing.');
    rerender(element('settling'));
    rerender(element());
    expect(getByLabelText(FIELD)).toBe(field);
    expect([field.value, document.activeElement]).toEqual(['7', field]);
  });

  it('keeps the focus where it is when the selection goes', () => {
    const { getByText, rerender, element, saidNow, span } = banner({ span: { start: 15, end: 19 } });
    fireEvent.keyDown(document.body, { key: 'v' });
    const now = getByText('The selected words are being said now');
    expect(document.activeElement).toBe(now);
    span(null);
    rerender(element());
    expect(document.activeElement).toBe(now);
    expect(now.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(now);
    expect(saidNow).not.toHaveBeenCalled();
  });

  it('goes by steps, says what is set, and can be taken back', () => {
    const { getByText, getByLabelText, setOffset, status } = banner();
    fireEvent.keyDown(document.body, { key: 'v' });
    fireEvent.click(getByLabelText('5 s later'));
    fireEvent.click(getByLabelText('0.5 s later'));
    fireEvent.click(getByLabelText('0.5 s later'));
    fireEvent.click(getByLabelText('5 s earlier'));
    expect(setOffset.mock.calls.map(([offsetMs]) => offsetMs)).toEqual([5000, 5500, 6000, 1000]);
    expect(status()).toBe('Times are shifted by +1 s for this video.');
    fireEvent.click(getByText('Reset'));
    expect(status()).toContain('Times may be off.');
    fireEvent.click(getByText('The times are right'));
    expect(setOffset).toHaveBeenLastCalledWith(0);
    expect(status()).toBe('You said that the times are right for this video.');
  });

  it('takes a number, and its Page keys', () => {
    const { getByText, getByLabelText, setOffset } = banner();
    fireEvent.click(getByText('Shift times'));
    const field = getByLabelText(FIELD) as HTMLInputElement;
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: '-12.5' } });
    expect(setOffset).toHaveBeenLastCalledWith(-12_500);
    fireEvent.keyDown(field, { key: 'PageUp' });
    expect(setOffset).toHaveBeenLastCalledWith(-7500);
    fireEvent.change(field, { target: { value: '999999' } });
    expect(setOffset).toHaveBeenLastCalledWith(12 * 3600 * 1000);
    fireEvent.change(field, { target: { value: '' } });
    expect(setOffset).toHaveBeenLastCalledWith(null);
  });

  it('takes the selected words for what is being said', () => {
    const { getByText, saidNow } = banner({ span: { start: 15, end: 19 } });
    fireEvent.keyDown(document.body, { key: 'v' });
    const now = getByText('The selected words are being said now');
    expect(document.activeElement).toBe(now);
    fireEvent.click(now);
    expect(saidNow).toHaveBeenCalledOnce();
  });

  it('is left by Escape, and gives the focus back', () => {
    const { getByText, getByLabelText, container } = banner();
    fireEvent.click(getByText('Shift times'));
    fireEvent.keyDown(getByLabelText('5 s later'), { key: 'Escape' });
    expect(container.querySelector('.shift')).toBeNull();
    expect(document.activeElement).toBe(getByText('Shift times'));
  });
});
