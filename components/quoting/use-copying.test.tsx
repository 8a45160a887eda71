import { act, fireEvent, renderHook } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeQuote } from '../../core/quote/quote.ts';
import { NOTHING_KNOWN, talkTimes } from '../../core/timing/talk-times.ts';
import { sampleTalk, sampleTranscript } from '../../core/transcript/transcript.sample.ts';
import type { Span } from '../../core/transcript/transcript.ts';
import { InEnglish } from '../english.sample.tsx';
import type { PanelActions } from '../panel-view.ts';
import { useCopying } from './use-copying.ts';

const TALK = sampleTalk(sampleTranscript('We hope that it works.'));
const QUOTE = makeQuote(TALK, talkTimes(TALK, NOTHING_KNOWN), [{ start: 0, end: 7 }], 0);
const COPIED = { plain: 'We hope', html: null, done: 'Copied' };

const say = vi.fn();
const copy = vi.fn(async () => true);
let selected: readonly Span[] = [];
const shown = () =>
  renderHook(
    () =>
      useCopying(
        () => QUOTE,
        () => selected,
        () => COPIED,
        say,
        { copy } as unknown as PanelActions,
      ),
    { wrapper: InEnglish },
  );

beforeEach(() => {
  vi.clearAllMocks();
  selected = [];
  document.getSelection()?.removeAllRanges();
});

/** Whether the browser's own copy command was answered with the quote. */
function takesCommand(): boolean {
  const clipboardData = new DataTransfer();
  fireEvent.copy(document.body, { clipboardData });
  return clipboardData.getData('text/plain') === COPIED.plain;
}

it('leaves the copy command to the browser where words are selected elsewhere, whatever was kept', () => {
  shown();
  expect(takesCommand()).toBe(true);
  const heading = document.body.appendChild(document.createElement('h1'));
  document.getSelection()?.selectAllChildren(heading);
  expect(takesCommand()).toBe(true);
  heading.textContent = 'Building OpenAI o1';
  document.getSelection()?.selectAllChildren(heading);
  expect(takesCommand()).toBe(false);
  selected = [{ start: 0, end: 7 }];
  expect(takesCommand()).toBe(true);
});

it('says when what writes it cannot be loaded, and when the browser refuses', async () => {
  const { result } = shown();
  const said = async (rendered: Promise<typeof COPIED>) => {
    act(() => void result.current(() => rendered));
    await act(async () => undefined);
    return say.mock.lastCall?.[1];
  };
  expect(await said(Promise.resolve(COPIED))).toBe('Copied');
  expect(await said(Promise.reject(new TypeError('no such chunk')))).toMatch(/^That did not work, .*Close the panel/);
  copy.mockResolvedValueOnce(false);
  expect(await said(Promise.resolve(COPIED))).toMatch(/^Not copied: the browser refused/);
});
