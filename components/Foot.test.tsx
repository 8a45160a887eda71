import { act, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Refusal, Sharpening } from '../core/reading/sharpen.ts';
import type { Learnt } from '../core/timing/learnt.ts';
import { openTalk } from '../core/timing/open-talk.ts';
import { sampleAnchor, sampleTalk, sampleTranscript } from '../core/transcript/transcript.sample.ts';
import type { CaptionTrack } from '../core/watch/caption-tracks.ts';
import { InEnglish } from './english.sample.tsx';
import { Foot } from './Foot.tsx';
import type { PanelActions } from './panel-view.ts';

const transcript = sampleTranscript('One two three four. Five six seven. Eight nine ten eleven.');
const TALK = sampleTalk(transcript, { durationMs: 60_000 });
const TRACKS: readonly CaptionTrack[] = [{ language: 'en', kind: 'asr', name: 'English' }];
const LEARNT: Learnt = {
  from: { way: 'player', language: 'en', kind: 'asr', translated: false },
  videoMs: 60_000,
  anchors: [...transcript.words.starts].map((position, i) =>
    sampleAnchor(position, 1000 + 400 * i, { source: 'caption', basis: 'measured', uncertaintyMs: 150 }),
  ),
};

let drawn: ReturnType<typeof render> | null = null;
afterEach(() => drawn?.unmount());

interface Setting {
  readonly tracks?: readonly CaptionTrack[] | null;
  readonly sharpening?: Sharpening;
  readonly selected?: boolean;
}

function foot(first: Setting = {}) {
  const open = openTalk(TALK, { now: () => 0, after: () => () => undefined });
  const actions = {
    sharpen: vi.fn(),
    stopSharpening: vi.fn(),
    forgetLearnt: vi.fn(() => open.update({ captions: null })),
    setOffset: vi.fn(() => open.update({ heard: [] })),
    takeBack: vi.fn(),
    canTakeBack: () => open.times().said,
    corrections: () => '{"anchors":[]}',
    copy: vi.fn(async () => true),
  };
  const onSaidNow = vi.fn();
  const element = ({ tracks = TRACKS, sharpening = { step: 'rest' }, selected = false }: Setting) => (
    <InEnglish>
      <Foot
        open={open}
        tracks={tracks}
        sharpening={sharpening}
        selected={selected}
        onSaidNow={onSaidNow}
        onTakeBack={actions.takeBack}
        actions={actions as unknown as PanelActions}
      />
    </InEnglish>
  );
  const shown = render(element(first));
  drawn = shown;
  const query = (selector: string) => shown.container.querySelector<HTMLElement>(selector);
  return {
    ...shown,
    ...actions,
    onSaidNow,
    to: (next: Setting) => shown.rerender(element(next)),
    update: (change: Parameters<typeof open.update>[0]) => act(() => open.update(change)),
    line: () => query('.line')?.textContent,
    status: () => query('[role=status]')?.textContent,
    explain: () => fireEvent.click(query('.line button') as HTMLElement),
    query,
    press: (key: string) => fireEvent.keyDown(document.body, { key }),
  };
}

describe('sharpening the times', () => {
  it('is offered while they are estimated and the video has captions, by button and key', async () => {
    const { line, getByLabelText, sharpen, press, to, update, query } = foot({ tracks: null });
    expect(query('.sharpen')).toBeNull();
    to({});
    expect(line()).toContain('Sharpen');
    fireEvent.click(getByLabelText('Sharpen the times'));
    press('e');
    expect(sharpen).toHaveBeenCalledTimes(2);
    to({ tracks: [] });
    press('e');
    expect([query('.sharpen'), sharpen.mock.calls.length]).toEqual([null, 2]);
    to({});
    await update({ captions: LEARNT });
    press('e');
    expect([query('.sharpen'), sharpen.mock.calls.length]).toEqual([null, 2]);
  });

  it('says nothing of what is done at once, and then how far it is, and lets it be ended', () => {
    const { to, status, getByText, stopSharpening, press, query } = foot({
      sharpening: { step: 'asking', slow: false },
    });
    const sentence = query('[role=status]');
    expect([status(), query('.state')]).toEqual(['', null]);
    to({ sharpening: { step: 'asking', slow: true } });
    expect(status()).toBe('Asking the player for the captions…');
    to({ sharpening: { step: 'aligning', slow: true } });
    expect(status()).toBe('Finding the words of the captions in the text…');
    fireEvent.click(getByText('Cancel'));
    press('Escape');
    expect(stopSharpening).toHaveBeenCalledTimes(2);
    expect(query('[role=status]')).toBe(sentence);
  });

  it('tells what was learnt, once to those who do not see it, and names it in the line and in the evidence', async () => {
    const { to, status, update, line, explain, container, query } = foot();
    await update({ captions: LEARNT });
    to({ sharpening: { step: 'learnt' } });
    expect(status()).toBe("Times learnt from the video's automatic captions (English), typically ±0.2 s.");
    expect(query('.state')).toBeNull();
    expect(line()).toContain('Times from captions, ±0.2 s');
    explain();
    expect(container.textContent).toContain(
      "The words have their times from the video's automatic captions (English).",
    );
  });

  it.each<[Refusal, string, string | null]>([
    [{ reason: 'none-offered' }, 'This video has no captions to learn times from.', null],
    [{ reason: 'no-answer' }, 'The player loaded no captions.', 'Open the transcript on YouTube'],
    [{ reason: 'empty' }, 'YouTube did not hand over the captions.', 'Open the transcript on YouTube'],
    [{ reason: 'too-large' }, 'These captions are larger than those of any video.', 'press H'],
    [{ reason: 'advertisement' }, 'An advertisement is playing.', 'Try again when the video goes on.'],
    [{ reason: 'no-bridge' }, 'The player of this page cannot be asked', 'Open the transcript on YouTube'],
    [{ reason: 'broken' }, 'The captions could not be worked on.', 'Try again'],
    [
      { reason: 'refused', detail: 'These captions say something else.' },
      'These captions say something else.',
      'press H',
    ],
  ])('says why not, and what can be done instead: %j', (why, sentence, instead) => {
    const { status, container, getByText, stopSharpening, sharpen, queryByText } = foot({
      sharpening: { step: 'failed', why },
    });
    expect(status()).toContain(sentence);
    if (instead !== null) expect(container.textContent).toContain(instead);
    const again = queryByText('Try again');
    if (again) fireEvent.click(again);
    expect(sharpen).toHaveBeenCalledTimes(why.reason === 'none-offered' ? 0 : 1);
    fireEvent.click(getByText('Close'));
    expect(stopSharpening).toHaveBeenCalledOnce();
  });
});

describe('corrections', () => {
  const heard = [{ position: 20, mediaMs: 30_000 }];

  it('takes the selected words for what is being said', () => {
    const { explain, getByText, onSaidNow, to } = foot();
    explain();
    const now = getByText('The selection begins now');
    fireEvent.click(now);
    expect([now.getAttribute('aria-disabled'), onSaidNow.mock.calls.length]).toEqual(['true', 0]);
    to({ selected: true });
    fireEvent.click(now);
    expect([now.getAttribute('aria-disabled'), onSaidNow.mock.calls.length]).toEqual(['false', 1]);
  });

  it('takes back and forgets what was said and what was learnt', async () => {
    const { explain, getByText, queryByText, update, takeBack, line } = foot();
    explain();
    for (const text of ['Take back the last', 'Forget what I set by ear', 'Forget the captions', 'Copy corrections'])
      expect(queryByText(text)).toBeNull();
    await update({ heard, captions: LEARNT });
    fireEvent.click(getByText('Take back the last'));
    expect(takeBack).toHaveBeenCalledOnce();
    await act(async () => void fireEvent.click(getByText('Forget what I set by ear')));
    await act(async () => void fireEvent.click(getByText('Forget the captions')));
    expect(line()).toContain('Times estimated');
    expect(queryByText('Copy corrections')).toBeNull();
  });

  it('copies them, and says so', async () => {
    const { explain, getByText, update, copy, container } = foot();
    explain();
    await update({ heard });
    await act(async () => void fireEvent.click(getByText('Copy corrections')));
    expect(copy).toHaveBeenCalledWith('{"anchors":[]}', null);
    expect(container.textContent).toContain("Copied, in the form of a talk's facts.json");
  });
});
