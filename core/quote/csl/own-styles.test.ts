import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../base/result.ts';
import type { Citation } from '../styles/citation.ts';
import { MAX_STYLES } from './kept-styles.ts';
import { createOwnStyles, type StyleAtWork } from './own-styles.ts';

const CITATION = {} as Citation;
const CITED = { inText: [{ text: '(A)' }], reference: null };
const file = (text: string) => ({ text: async () => text });

function world(cite: StyleAtWork['cite'] = async () => CITED) {
  let id = 0;
  const end = vi.fn();
  const open = vi.fn(async (text: string) =>
    text === 'bad' ? fail('style-unreadable', 'No style.') : ok({ name: `Style ${text}`, cite, end }),
  );
  const keep = vi.fn(async () => true);
  const changed = vi.fn();
  const styles = createOwnStyles({ open, keep, changed, newId: () => `00000000-${++id}` });
  return { styles, open, keep, changed, end };
}

describe('the reader’s own styles', () => {
  it('are tried, kept and listed', async () => {
    const { styles, keep, changed } = world();
    expect(await styles.addStyle(file('one'))).toEqual(ok('own:00000000-1'));
    expect(styles.list()).toEqual([{ id: 'own:00000000-1', name: 'Style one' }]);
    expect(keep).toHaveBeenCalledWith({ list: [{ id: '00000000-1', name: 'Style one', text: 'one' }] });
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('are not kept where they do not work', async () => {
    const { styles, keep } = world();
    expect(await styles.addStyle(file('bad'))).toMatchObject({ ok: false, problem: { detail: 'No style.' } });
    expect([styles.list(), keep.mock.calls]).toEqual([[], []]);
  });

  it('are taken back, and it is said, where they cannot be kept', async () => {
    const { styles, keep, end } = world();
    keep.mockResolvedValueOnce(false);
    const answer = await styles.addStyle(file('one'));
    await Promise.resolve();
    expect(answer).toMatchObject({ ok: false, problem: { detail: expect.stringMatching(/does not keep/) } });
    expect([styles.list(), end.mock.calls.length]).toEqual([[], 1]);
  });

  it('cite, and are put to work once', async () => {
    const { styles, open } = world();
    styles.recall({ list: [{ id: '00000000-9', name: 'Kept', text: 'kept' }] });
    expect(open).not.toHaveBeenCalled();
    expect(await styles.citeWith('own:00000000-9', CITATION)).toEqual(CITED);
    await styles.citeWith('own:00000000-9', CITATION);
    expect(open).toHaveBeenCalledTimes(1);
    expect(await styles.citeWith('own:elsewhere', CITATION)).toBeNull();
  });

  it('are ended and put to work anew after they gave no answer', async () => {
    const { styles, open, end } = world(async () => null);
    styles.recall({ list: [{ id: '00000000-9', name: 'Kept', text: 'kept' }] });
    expect(await styles.citeWith('own:00000000-9', CITATION)).toBeNull();
    expect(await styles.citeWith('own:00000000-9', CITATION)).toBeNull();
    await Promise.resolve();
    expect([open.mock.calls.length, end.mock.calls.length]).toEqual([2, 2]);
  });

  it('are put to work anew after what reads them could not be loaded', async () => {
    const { styles, open } = world();
    styles.recall({ list: [{ id: '00000000-9', name: 'Kept', text: 'kept' }] });
    open.mockRejectedValueOnce(new Error('gone'));
    expect(await styles.citeWith('own:00000000-9', CITATION)).toBeNull();
    expect(await styles.citeWith('own:00000000-9', CITATION)).toEqual(CITED);
  });

  it('end the one whose name and place a newer one takes', async () => {
    const { styles, end } = world();
    await styles.addStyle(file('one'));
    await styles.addStyle(file('one'));
    await Promise.resolve();
    expect([styles.list().map(({ id }) => id), end.mock.calls.length]).toEqual([['own:00000000-2'], 1]);
  });

  it('can be removed, which ends their work', async () => {
    const { styles, end } = world();
    await styles.addStyle(file('one'));
    styles.removeStyle('own:00000000-1');
    await Promise.resolve();
    expect([styles.list(), end.mock.calls.length]).toEqual([[], 1]);
  });

  it('are refused in one sentence when there is no room, and those there stay', async () => {
    const { styles, end } = world();
    for (let n = 0; n < MAX_STYLES; n++) await styles.addStyle(file(String(n)));
    const answer = await styles.addStyle(file('one more'));
    expect(answer).toMatchObject({ ok: false, problem: { detail: expect.stringMatching(/remove one/) } });
    expect([styles.list().length, end.mock.calls.length]).toEqual([MAX_STYLES, 1]);
  });
});
