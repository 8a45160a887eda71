import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { STANDARD_SETTINGS } from '../../core/reading/kept.ts';
import { entryOf } from '../../core/transcript/asset.ts';
import { sampleTalk, sampleTranscript } from '../../core/transcript/transcript.sample.ts';
import { InEnglish } from '../english.sample.tsx';
import type { PanelActions } from '../panel-view.ts';
import { CheckDialog } from './CheckDialog.tsx';

const TALK = sampleTalk(
  sampleTranscript('We hope that it works. It does not work for everybody, and that is fine with us.'),
);
const ACTIONS = {
  now: () => 0,
  copy: vi.fn(async () => true),
  openQuote: vi.fn(),
  citeWith: vi.fn<PanelActions['citeWith']>(async () => null),
};
const readTalk = async () => ({ talk: TALK });
const TALKS = [entryOf(TALK)];

const OWN = { id: 'own:1', name: 'Nature' };

function Shown({ onClose, style = 'line' }: { readonly onClose: () => void; readonly style?: string }) {
  const [pasted, setPasted] = useState('');
  return (
    <InEnglish>
      <CheckDialog
        talks={TALKS}
        open={null}
        settings={{ ...STANDARD_SETTINGS, style }}
        ownStyles={[OWN]}
        pasted={pasted}
        actions={ACTIONS}
        readTalk={readTalk}
        onPaste={setPasted}
        onClose={onClose}
      />
    </InEnglish>
  );
}

const wait = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
async function paste(text: string): Promise<void> {
  fireEvent.input(screen.getByLabelText('Paste a quotation of one of the talks'), { target: { value: text } });
  await wait(200);
}
const outcome = () => screen.getAllByRole('status')[0]?.textContent;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('CheckDialog', () => {
  it('reads the talks, waits for a quotation, and says what becomes of it', async () => {
    render(<Shown onClose={vi.fn()} />);
    expect(outcome()).toBe('Reading the texts…');
    await wait(0);
    expect(outcome()).toMatch(/^Verbatim finds the place/);
    await paste('It does not work for everybody');
    expect(outcome()).toBe('Found in 1 place.');
    expect(screen.getByText('Word for word')).toBeTruthy();
    await paste('you know');
    expect(outcome()).toMatch(/at least three words/);
    await paste(' ');
    expect(outcome()).toMatch(/^Verbatim finds the place/);
  });

  it('marks what differs, in the markup too, and says what is at stake', async () => {
    const { container } = render(<Shown onClose={vi.fn()} />);
    await wait(0);
    await paste('It does really work for everybody');
    expect(container.querySelector('del')?.textContent).toBe(' only pasted: really');
    expect(container.querySelector('ins')?.textContent).toBe(' only in the text: not');
    expect(container.textContent).toContain('A word that denies, such as “not”, is in one of them only.');
  });

  it('shows the place, and copies the words and the comparison', async () => {
    const onClose = vi.fn();
    render(<Shown onClose={onClose} />);
    await wait(0);
    await paste('that is really fine with us');
    fireEvent.click(screen.getByText('Copy the comparison'));
    expect(ACTIONS.copy).toHaveBeenCalledWith(expect.stringContaining('Pasted: that is {really} fine with us\n'), null);
    await wait(0);
    expect(screen.getByText('Copied')).toBeTruthy();
    fireEvent.click(screen.getByText('Copy the right words'));
    await wait(0);
    expect(ACTIONS.copy).toHaveBeenLastCalledWith(
      expect.stringMatching(/^“that is fine with us”\n/),
      expect.anything(),
    );
    expect(screen.getByText(/^Copied with its source, ≈ /)).toBeTruthy();
    fireEvent.click(screen.getByText('Show it there'));
    expect(ACTIONS.openQuote).toHaveBeenCalledWith(expect.objectContaining({ videoId: TALK.videoId }));
    expect(onClose).toHaveBeenCalled();
  });

  it('copies the right words in a style of the reader, or says that it was not ready', async () => {
    render(<Shown onClose={vi.fn()} style={OWN.id} />);
    await wait(0);
    await paste('that is really fine with us');
    const copyWords = async () => {
      fireEvent.click(screen.getByText('Copy the right words'));
      await wait(0);
    };
    await copyWords();
    expect(screen.getByText(/the style was not ready/)).toBeTruthy();
    ACTIONS.citeWith.mockResolvedValueOnce({ inText: [{ text: '(1)' }], reference: [{ text: '1. Nature.' }] });
    await copyWords();
    expect(ACTIONS.copy).toHaveBeenLastCalledWith(
      expect.stringMatching(/^“that is fine with us” \(1\)\n1\. Nature\.\n/),
      expect.anything(),
    );
    expect(screen.getByText(/^Copied, Nature, /)).toBeTruthy();
  });

  it('lets nobody copy the places of one quotation for those of another', async () => {
    render(<Shown onClose={vi.fn()} />);
    await wait(0);
    await paste('It does not work for everybody');
    const field = screen.getByLabelText('Paste a quotation of one of the talks');
    const places = () => [...document.querySelectorAll('.checked-place')].map((place) => place.hasAttribute('inert'));
    expect(places()).toEqual([false]);
    fireEvent.input(field, { target: { value: 'It does not work for everybody, and' } });
    await wait(100);
    expect(places()).toEqual([true]);
    await wait(100);
    expect(places()).toEqual([false]);
    fireEvent.input(field, { target: { value: '' } });
    await wait(0);
    fireEvent.input(field, { target: { value: 'We hope that it works' } });
    await wait(100);
    expect(places()).toEqual([]);
  });

  it('does not answer while an input method composes', async () => {
    render(<Shown onClose={vi.fn()} />);
    await wait(0);
    const field = screen.getByLabelText('Paste a quotation of one of the talks');
    fireEvent.compositionStart(field);
    await paste('It does not work for everybody');
    expect(outcome()).toMatch(/^Verbatim finds the place/);
    fireEvent.compositionEnd(field);
    await wait(200);
    expect(outcome()).toBe('Found in 1 place.');
  });

  it('shows markup as the text that it is', async () => {
    const { container } = render(<Shown onClose={vi.fn()} />);
    await wait(0);
    await paste('It does not work for everybody, and that is <img src=x onerror=alert(1)>');
    expect(container.querySelector('img')).toBeNull();
    expect(container.querySelector('del')?.textContent).toContain('<img src=x onerror=alert(1)>');
  });
});
