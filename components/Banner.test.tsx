import { fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { playingOf } from '../core/timing/apply-playback.ts';
import { openTalk } from '../core/timing/open-talk.ts';
import { sampleTalk, sampleTranscript } from '../core/transcript/transcript.sample.ts';
import { Banner } from './Banner.tsx';
import { InEnglish } from './english.sample.tsx';
import type { PanelActions } from './panel-view.ts';

const TALK = sampleTalk(sampleTranscript('One two three. Four five six.'), { durationMs: 600_000 });
const REPORT = {
  clock: { mediaMs: 9000, atMs: 0, rate: 1, playing: false },
  durationMs: 640_000,
  advertisement: false,
  live: false,
};

let drawn: ReturnType<typeof render> | null = null;
afterEach(() => drawn?.unmount());

/** The banner over a talk whose offset is really set by it. */
function banner(changes: { videoMs?: number; span?: { start: number; end: number } | null; suggested?: number } = {}) {
  const open = openTalk(TALK, { now: () => 0, after: () => () => undefined });
  open.update({ videoMs: changes.videoMs ?? 640_000 });
  const setOffset = vi.fn((offsetMs: number | null) => open.update({ offsetMs }));
  const saidNow = vi.fn();
  const actions = { setOffset, saidNow } as unknown as PanelActions;
  const element = (state: Parameters<typeof playingOf>[1] = 'confirmed', report: Partial<typeof REPORT> = {}) => (
    <InEnglish>
      <Banner
        open={open}
        playing={playingOf({ ...REPORT, ...report }, state, TALK.durationMs, 0)}
        span={changes.span ?? null}
        suggestedOffsetMs={changes.suggested ?? null}
        actions={actions}
      />
    </InEnglish>
  );
  const shown = render(element());
  drawn = shown;
  const status = () => shown.container.querySelector('[role=status]')?.textContent ?? '';
  return { ...shown, open, element, status, setOffset, saidNow };
}

describe('the banner', () => {
  it('says by how much the video differs, and nothing while that cannot be known', () => {
    const { status, rerender, element, container } = banner();
    expect(status()).toBe('This video is 0:40 longer than the one the transcript was made from. Times may be off.');
    rerender(element('settling'));
    expect(container.textContent).toBe('');
    rerender(element('confirmed', { advertisement: true }));
    expect(status()).toContain('An advertisement is playing.');
    rerender(element('confirmed', { live: true }));
    expect(status()).toContain('This is live now.');
  });

  it('is not there beside a video of the talk’s own length', () => {
    expect(banner({ videoMs: 601_500 }).container.textContent).toBe('');
  });

  it('offers what the chapters tell', () => {
    const { getByText, setOffset, status } = banner({ suggested: 40_000 });
    fireEvent.click(getByText('Shift by +40 s'));
    expect(setOffset).toHaveBeenCalledWith(40_000);
    expect(status()).toBe('Times are shifted by +40 s for this video.');
  });
});

describe('shifting the times', () => {
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
    expect(status()).toBe('Times are taken as they are for this video.');
  });

  it('takes a number, and its Page keys', () => {
    const { getByText, getByLabelText, setOffset } = banner();
    fireEvent.click(getByText('Shift times'));
    const field = getByLabelText('Seconds later; below 0, earlier') as HTMLInputElement;
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

  it('takes the selected words for what is being said, by button and by key', () => {
    const { getByText, saidNow } = banner({ span: { start: 15, end: 19 } });
    fireEvent.keyDown(document.body, { key: 'h' });
    expect(saidNow).toHaveBeenCalledWith(15);
    fireEvent.keyDown(document.body, { key: 'v' });
    const now = getByText('The selected words are being said now');
    expect(document.activeElement).toBe(now);
    fireEvent.click(now);
    expect(saidNow).toHaveBeenCalledTimes(2);
  });

  it('is left by Escape, and gives the focus back', () => {
    const { getByText, getByLabelText, container } = banner();
    fireEvent.click(getByText('Shift times'));
    fireEvent.keyDown(getByLabelText('5 s later'), { key: 'Escape' });
    expect(container.querySelector('.shift')).toBeNull();
    expect(document.activeElement).toBe(getByText('Shift times'));
  });
});
