import { fireEvent, render } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { entryOf } from '../core/transcript/asset.ts';
import { sampleTalk, sampleTranscript } from '../core/transcript/transcript.sample.ts';
import { InEnglish } from './english.sample.tsx';
import { Notice } from './Notice.tsx';
import type { PanelActions } from './panel-view.ts';

const TALK = entryOf(sampleTalk(sampleTranscript('推理。', { language: 'zh-Hant', spokenLanguage: 'en' })));
const ACTIONS = {
  seek: vi.fn(),
  now: vi.fn(),
  copy: vi.fn(),
  reload: vi.fn(),
  allow: vi.fn(),
  setOffset: vi.fn(),
  saidNow: vi.fn(),
  takeBack: vi.fn(),
  canTakeBack: vi.fn(),
  corrections: vi.fn(),
  sharpen: vi.fn(),
  watchCaptions: vi.fn(),
  stopSharpening: vi.fn(),
  forgetLearnt: vi.fn(),
  save: vi.fn(),
  listen: vi.fn(),
  stopListening: vi.fn(),
  unmark: vi.fn(),
  openQuote: vi.fn(),
  addStyle: vi.fn(),
  removeStyle: vi.fn(),
  citeWith: vi.fn(),
  report: vi.fn(async () => ({ versions: 'Verbatim 0', page: null })),
  set: vi.fn(),
} satisfies PanelActions;

const show = (notice: Parameters<typeof Notice>[0]['notice']) =>
  render(
    <InEnglish>
      <Notice notice={notice} talks={[TALK]} actions={ACTIONS} />
    </InEnglish>,
  );

describe('Notice', () => {
  it.each([
    ['elsewhere', 'Open a talk on YouTube'],
    ['no-video', 'No video is open on this page.'],
    ['no-transcript', 'Verbatim has no transcript of this video.'],
    ['unreachable', 'Reload it to read along.'],
    ['silent', 'This page has not answered yet.'],
    ['forbidden', 'Verbatim may not look at youtube.com'],
    ['damaged', 'could not be read'],
  ] as const)('%s has a sentence, and the bundled talks as a next step', (notice, sentence) => {
    const { container, unmount } = show(notice);
    expect(container.querySelector('[role=status]')?.textContent).toContain(sentence);
    const link = container.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://www.youtube.com/watch?v=tEzs3VHyBDM');
    expect(container.textContent).toContain('Traditional Chinese text, English voice');
    expect(container.textContent).toContain('On <Reading> & "Hearing"');
    unmount();
  });

  it.each([
    ['unreachable', 'Reload the page', ACTIONS.reload],
    ['forbidden', 'Allow youtube.com', ACTIONS.allow],
  ] as const)('%s offers "%s"', (notice, label, action) => {
    const { getByText, unmount } = show(notice);
    fireEvent.click(getByText(label));
    expect(action).toHaveBeenCalledOnce();
    unmount();
  });
});
