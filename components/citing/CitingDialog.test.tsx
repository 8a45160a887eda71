import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../core/base/result.ts';
import type { Quote } from '../../core/quote/quote.ts';
import { makeQuote } from '../../core/quote/quote.ts';
import { STYLES } from '../../core/quote/styles/styles.ts';
import { FIRST_TEMPLATE } from '../../core/quote/template-text.ts';
import { STANDARD_SETTINGS } from '../../core/reading/kept.ts';
import { NOTHING_KNOWN, talkTimes } from '../../core/timing/talk-times.ts';
import { sampleTalk, sampleTranscript } from '../../core/transcript/transcript.sample.ts';
import { InEnglish } from '../english.sample.tsx';
import { CitingDialog, type CitingDialogProps } from './CitingDialog.tsx';

const talk = sampleTalk(sampleTranscript('It is easier to verify. And so on.'));
const quote = makeQuote(
  talk,
  talkTimes(talk, NOTHING_KNOWN),
  [{ start: 0, end: 23 }],
  Date.UTC(2026, 10, 22, 12),
) as Quote;

function show(changes: Partial<CitingDialogProps> = {}) {
  const props: CitingDialogProps = {
    settings: STANDARD_SETTINGS,
    quote,
    ownStyles: [],
    citeOwn: async () => null,
    onSet: vi.fn(),
    onAddStyle: async () => ok('own:1'),
    onRemoveStyle: vi.fn(),
    onClose: vi.fn(),
    ...changes,
  };
  const view = render(<CitingDialog {...props} />, { wrapper: InEnglish });
  const again = (next: Partial<CitingDialogProps>) => view.rerender(<CitingDialog {...props} {...next} />);
  return { ...props, again };
}
const radios = () => screen.getAllByRole('radio', { hidden: true }) as HTMLInputElement[];
const example = () => screen.getByRole('figure', { hidden: true }).textContent ?? '';
const chosen = () =>
  radios()
    .filter(({ checked }) => checked)
    .map(({ value }) => value);

afterEach(cleanup);

describe('CitingDialog', () => {
  it('offers every style, the chosen one has the focus, and a choice is taken at once', () => {
    const { onSet } = show({ settings: { ...STANDARD_SETTINGS, style: 'ieee' } });
    expect(radios().map(({ value }) => value)).toEqual(['line', ...STYLES.map(({ id }) => id), 'template']);
    expect((document.activeElement as HTMLInputElement).value).toBe('ieee');
    fireEvent.click(radios()[1] as HTMLInputElement);
    expect(onSet).toHaveBeenCalledWith({ ...STANDARD_SETTINGS, style: 'apa7' });
  });

  it('shows what each style gives of these words', () => {
    const { again } = show();
    expect(example()).toContain('“It is easier to verify.”');
    for (const { id } of STYLES) {
      again({ settings: { ...STANDARD_SETTINGS, style: id } });
      expect(chosen()).toEqual([id]);
      expect(example()).toContain(talk.videoId);
    }
  });

  it('takes a style that is not there for the line with the source', () => {
    show({ settings: { ...STANDARD_SETTINGS, style: 'own:gone' } });
    expect(chosen()).toEqual(['line']);
    expect(example()).toContain('“It is easier to verify.”');
  });

  it('shows what a style of the reader’s own gives, when it answers', async () => {
    const citeOwn = async () => ({ inText: null, reference: [{ text: 'Cited my way' }] });
    show({ settings: { ...STANDARD_SETTINGS, style: 'own:1' }, ownStyles: [{ id: 'own:1', name: 'Mine' }], citeOwn });
    expect(example()).toBe('The style is being tried…');
    await waitFor(() => expect(example()).toContain('Cited my way'));
  });

  it('says so when it cannot', async () => {
    const citeOwn = async () => Promise.reject(new Error('gone'));
    show({ settings: { ...STANDARD_SETTINGS, style: 'own:1' }, ownStyles: [{ id: 'own:1', name: 'Mine' }], citeOwn });
    await waitFor(() => expect(example()).toMatch(/cannot cite these words/));
  });

  it('begins a template when it is chosen, and keeps it while it can be read', () => {
    const { onSet, again } = show();
    fireEvent.click(radios().at(-1) as HTMLInputElement);
    const begun = { ...STANDARD_SETTINGS, style: 'template', template: FIRST_TEMPLATE };
    expect(onSet).toHaveBeenCalledWith(begun);
    again({ settings: begun });
    expect(example()).toContain('“It is easier to verify.”\n— ');
    const area = screen.getByLabelText('Template');
    fireEvent.input(area, { target: { value: '{words} {inText}' } });
    expect(onSet).toHaveBeenLastCalledWith({ ...begun, template: '{words} {inText}' });
    expect(example()).toMatch(/^It is easier to verify\. \(A Channel, /);
    fireEvent.input(area, { target: { value: '{word}' } });
    expect(onSet).toHaveBeenCalledTimes(2);
    expect(area.getAttribute('aria-invalid')).toBe('true');
    screen.getByText(/^\{word\} is no field: .* the last good template is used\.$/);
    fireEvent.change(screen.getByLabelText('Citations within it'), { target: { value: 'ieee' } });
    expect(onSet).toHaveBeenLastCalledWith({ ...begun, templateStyle: 'ieee' });
  });

  it('adds a style and chooses it, or says why not', async () => {
    const onAddStyle = vi
      .fn()
      .mockResolvedValueOnce(fail('style-unreadable', 'This is no CSL style.'))
      .mockResolvedValueOnce(ok('own:2'));
    const { onSet } = show({ onAddStyle });
    const input = screen.getByLabelText(/Add a \.csl file/);
    const file = new File(['<style/>'], 'mine.csl');
    fireEvent.change(input, { target: { files: [file] } });
    await screen.findByText('This is no CSL style.');
    expect(onSet).not.toHaveBeenCalled();
    fireEvent.change(input, { target: { files: [file] } });
    await screen.findByText(/was added/);
    expect(onSet).toHaveBeenCalledWith({ ...STANDARD_SETTINGS, style: 'own:2' });
  });

  it('removes a style by name', () => {
    const { onRemoveStyle } = show({ ownStyles: [{ id: 'own:1', name: 'Mine' }] });
    fireEvent.click(screen.getByLabelText('Remove Mine'));
    expect(onRemoveStyle).toHaveBeenCalledWith('own:1');
  });
});
