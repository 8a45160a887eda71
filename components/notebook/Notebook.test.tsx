import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fail } from '../../core/base/result.ts';
import { sampleEntry, sampleQuote } from '../../core/notebook/entry.sample.ts';
import type { Entry } from '../../core/notebook/entry.ts';
import { notebookCsv } from '../../core/notebook/formats/csv.ts';
import { exportNotebook } from '../../core/notebook/formats/export-notebook.ts';
import type { Condition } from '../../core/notebook/notebook.ts';
import { STANDARD_SETTINGS } from '../../core/reading/kept.ts';
import { ENGLISH, InEnglish } from '../english.sample.tsx';
import { ConditionBar } from './ConditionBar.tsx';
import { memoryNotebook } from './memory-notebook.sample.ts';
import { Notebook } from './Notebook.tsx';

beforeAll(() => {
  // What happy-dom does not have.
  Object.assign(globalThis, {
    Highlight: class extends Set<AbstractRange> {},
    requestIdleCallback: (run: () => void) => setTimeout(run),
    cancelIdleCallback: clearTimeout,
  });
  vi.stubGlobal('CSS', { highlights: new Map(), escape: CSS.escape });
});
afterEach(cleanup);

const HOSTILE = '<img src=x onerror=alert(1)> "\u202e" {{x}} 🧠';
const ENTRIES = [
  sampleEntry(1, { note: 'A note', tags: ['squares'] }),
  sampleEntry(2, { quote: sampleQuote(2, { title: HOSTILE, channel: HOSTILE, chapter: HOSTILE }), note: HOSTILE }),
  sampleEntry(3, { quote: sampleQuote(3, { heardAtMs: 1_732_272_000_001 }) }),
];

const SOUND: Condition = { unreadable: 0, lost: 0 };

async function show(entries: readonly Entry[], onTalk: (() => void) | null = null, condition = SOUND) {
  const notebook = memoryNotebook(entries, condition);
  const actions = { copy: vi.fn(async () => true), citeWith: vi.fn(async () => null), now: () => 1_800_000_000_000 };
  const saveFile = vi.fn();
  render(
    <InEnglish>
      <Notebook
        notebook={notebook}
        beside={null}
        talks={[]}
        settings={STANDARD_SETTINGS}
        ownStyles={[]}
        pageUrl={null}
        actions={actions}
        saveFile={saveFile}
        onTalk={onTalk}
      />
    </InEnglish>,
  );
  await settled();
  return { notebook, actions, saveFile };
}

/** Until all that was asked of the notebook is drawn. */
const settled = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 5))));
const entriesShown = () => [...document.querySelectorAll<HTMLElement>('.entry')];
const entry = (nth: number) => within(entriesShown()[nth] as HTMLElement);
const said = () => document.querySelector('.notebook > [role=status]')?.textContent;
const button = (nth: number, name: string) => entry(nth).getByRole('button', { name });

async function click(element: HTMLElement): Promise<void> {
  fireEvent.click(element);
  await settled();
}

describe('the notebook', () => {
  it('shows each quote with what belongs to it, and hostile texts as texts', async () => {
    await show(ENTRIES);
    expect(entriesShown().length).toBe(3);
    expect(document.querySelector('.count')?.textContent).toBe('3 quotes');
    expect(entriesShown()[0]?.textContent).toContain('Sentence 1 says that 1 is a square');
    expect(entriesShown()[0]?.textContent).toContain('A note');
    expect(entry(0).getByRole('link').getAttribute('href')).toContain('https://www.youtube.com/watch?v=');
    expect(entriesShown()[1]?.querySelector('.note')?.textContent).toBe(HOSTILE);
    expect(document.querySelector('img')).toBeNull();
  });

  it.each([
    ['en', '[…]'],
    ['ru', '<…>'],
    ['zh', '……'],
  ])('marks what was left out as its language (%s) does', async (language, mark) => {
    const [one, other] = [sampleQuote(1).passages, sampleQuote(5).passages];
    await show([sampleEntry(1, { quote: sampleQuote(1, { language, passages: [...one, ...other] }) })]);
    expect(document.querySelector('.omission')?.textContent?.trim()).toBe(mark);
  });

  it('says how to begin, and with a talk beside it leads there', async () => {
    const toTalk = vi.fn();
    await show([], toTalk);
    await click(screen.getByRole('button', { name: 'To the talk' }));
    expect(toTalk).toHaveBeenCalledOnce();
  });

  it.each([
    ['notebook-denied', 'does not let Verbatim keep anything'],
    ['notebook-damaged', 'could not be read'],
    ['notebook-private', 'in a private window'],
  ] as const)('says of %s what is wrong, and tries again', async (code, sentence) => {
    const { notebook } = await show([]);
    cleanup();
    notebook.refuse(code);
    render(
      <InEnglish>
        <Notebook
          notebook={notebook}
          beside={null}
          talks={[]}
          settings={STANDARD_SETTINGS}
          ownStyles={[]}
          pageUrl={null}
          actions={{ copy: vi.fn(), citeWith: vi.fn(), now: Date.now }}
          saveFile={vi.fn()}
          onTalk={null}
        />
      </InEnglish>,
    );
    await settled();
    expect(screen.getByRole('alert').textContent).toContain(sentence);
    notebook.refuse(null);
    await click(screen.getByRole('button', { name: 'Try again' }));
    expect(document.body.textContent).toContain('No quotes are saved yet.');
  });

  it('finds, counts, and shows all again', async () => {
    await show(ENTRIES);
    const search = screen.getByRole('searchbox');
    fireEvent.input(search, { target: { value: 'squares' } });
    await settled();
    expect(entriesShown().length).toBe(1);
    expect(document.querySelector('.count')?.textContent).toBe('1 quote found');
    fireEvent.input(search, { target: { value: 'nowhere' } });
    await settled();
    await click(screen.getByRole('button', { name: 'Show all' }));
    expect(entriesShown().length).toBe(3);
    await click(entry(0).getByRole('button', { name: '#squares' }));
    expect(entriesShown().length).toBe(1);
  });

  it('deletes, says so, goes on to the next quote, and takes it back', async () => {
    await show(ENTRIES);
    await click(button(0, 'Delete'));
    expect(entriesShown().length).toBe(2);
    expect(said()).toBe('1 quote deleted.');
    expect(document.activeElement?.closest('.entry')).toBe(entriesShown()[0]);
    await click(screen.getByRole('button', { name: 'Undo' }));
    expect(entriesShown().length).toBe(3);
    expect(said()).toBe('1 quote is back.');
    await click(button(2, 'Delete'));
    await click(button(1, 'Delete'));
    fireEvent.keyDown(document.body, { key: 'z', code: 'KeyZ', ctrlKey: true });
    await settled();
    fireEvent.keyDown(document.body, { key: 'z' });
    await settled();
    expect(entriesShown().length).toBe(3);
  });

  it('brings back what was deleted some time ago', async () => {
    const { notebook } = await show(ENTRIES);
    await notebook.remove([ENTRIES[1]?.id ?? '']);
    await settled();
    await click(screen.getByRole('button', { name: 'Recently deleted' }));
    await settled();
    expect(document.querySelectorAll('.removed li').length).toBe(1);
    await click(screen.getByRole('button', { name: 'Bring back' }));
    await settled();
    expect(document.querySelectorAll('.removed li').length).toBe(0);
    expect(entriesShown().length).toBe(3);
  });

  it('deletes what is selected, and nothing that is not shown', async () => {
    await show(ENTRIES);
    await click(entry(0).getByRole('checkbox'));
    await click(entry(1).getByRole('checkbox'));
    await click(entry(2).getByRole('checkbox'));
    expect(document.querySelector('.bar')?.textContent).toContain('3 selected');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'squares' } });
    await settled();
    const bar = within(screen.getByRole('region', { name: 'Selected quotes' }));
    await click(bar.getByRole('button', { name: 'Delete' }));
    await click(screen.getByRole('button', { name: 'Show all' }));
    expect(entriesShown().length).toBe(2);
  });

  it('copies again, and says so beside the quote', async () => {
    const { actions } = await show(ENTRIES);
    await click(button(0, 'Copy'));
    await click(button(0, 'Words'));
    expect(actions.copy.mock.calls[0]).toEqual([expect.stringContaining('Sentence 1 says'), null]);
    expect(entriesShown()[0]?.querySelector('.answer')?.textContent).toBe(said());
    expect(said()).not.toBe('');
  });
});

describe('a note', () => {
  const noteOf = (nth: number) => entry(nth).getByRole('textbox') as HTMLTextAreaElement;
  const write = async (nth: number, text: string) => {
    fireEvent.input(noteOf(nth), { target: { value: text } });
    window.dispatchEvent(new Event('pagehide'));
    await settled();
  };
  const state = () => document.querySelector('.state-of')?.textContent;

  it('is said to be saved only when it is', async () => {
    const { notebook } = await show(ENTRIES);
    await click(button(0, 'Note'));
    fireEvent.input(noteOf(0), { target: { value: 'New' } });
    await settled();
    expect(state()).toBe('Saving…');
    await write(0, 'New one');
    expect(state()).toBe('Saved');
    notebook.refuse('notebook-full');
    await write(0, 'New one, longer');
    expect(state()).toContain('There is no room left');
    notebook.refuse(null);
    await click(entry(0).getByRole('button', { name: 'Try again' }));
    expect(state()).toBe('Saved');
    const all = await notebook.all();
    expect(all.ok && all.value[0]?.note).toBe('New one, longer');
  });

  it.each([
    ['Keep both', 'Theirs\n\nMine'],
    ['Keep this one', 'Mine'],
    ['Take the other', 'Theirs'],
  ])('that another window changed meanwhile is not written over: %s', async (choice, expected) => {
    const { notebook } = await show(ENTRIES);
    await click(button(0, 'Note'));
    fireEvent.input(noteOf(0), { target: { value: 'Mine' } });
    await notebook.change(ENTRIES[0]?.id ?? '', 1, { note: 'Theirs' });
    await write(0, 'Mine');
    expect(state()).toContain('was changed in another window');
    expect(entriesShown()[0]?.querySelector('.note-editor blockquote')?.textContent).toBe('Theirs');
    await click(entry(0).getByRole('button', { name: choice }));
    await settled();
    const all = await notebook.all();
    expect(all.ok && all.value[0]?.note).toBe(expected);
    expect(state()).toBe('Saved');
  });

  it('that another window writes is shown where nothing was written over it', async () => {
    const { notebook } = await show(ENTRIES);
    await click(button(0, 'Note'));
    await notebook.change(ENTRIES[0]?.id ?? '', 1, { note: 'Theirs' });
    await settled();
    expect(noteOf(0).value).toBe('Theirs');
  });
});

describe('tags', () => {
  it('are added, several at once, suggested, and taken off', async () => {
    const { notebook } = await show(ENTRIES);
    const tags = async () => {
      const all = await notebook.all();
      return all.ok ? all.value[2]?.tags : null;
    };
    await click(button(2, 'Tags'));
    const field = entry(2).getByRole('combobox');
    expect([...document.querySelectorAll('datalist option')].map((one) => one.getAttribute('value'))).toEqual([
      'squares',
    ]);
    fireEvent.input(field, { target: { value: '#zeta, alpha' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await settled();
    expect(await tags()).toEqual(['alpha', 'zeta']);
    await click(entry(2).getByRole('button', { name: 'Take off the tag zeta' }));
    expect(await tags()).toEqual(['alpha']);
    fireEvent.keyDown(field, { key: 'Backspace' });
    await settled();
    expect(await tags()).toEqual([]);
  });
});

describe('an import', () => {
  const whole = exportNotebook(notebookCsv, ENTRIES, ENGLISH);
  const lines = whole.split('\r\n');
  it.each([
    [
      'one quote less',
      [...lines.slice(0, 1), ...lines.slice(2)],
      '1 quote is missing from this file. Import the whole',
    ],
    ['two quotes less', lines.slice(0, 2), '2 quotes are missing from this file. Import the whole export'],
    ['a quote changed', lines.map((line) => line.replace('0000000002', '0')), 'On line 5, a quote in this file was'],
  ])('with %s is refused, and what is wrong is said', async (_, kept, sentence) => {
    await show([]);
    const files = [new File([kept.join('\r\n')], 'some.csv')];
    fireEvent.drop(document, { dataTransfer: { types: ['Files'], files } });
    await vi.waitFor(() => expect(said()).toContain(`some.csv was not imported. ${sentence}`), 5000);
    expect(entriesShown().length).toBe(0);
  });
});

describe('what is wrong with the notebook', () => {
  it('is said, each with a next step', async () => {
    const { saveFile } = await show(ENTRIES, null, { unreadable: 2, lost: 12 });
    await settled();
    expect(document.body.textContent).toContain('thrown away the notebook, with 12 quotes');
    await click(screen.getByRole('button', { name: 'I know' }));
    expect(document.body.textContent).not.toContain('thrown away');
    await click(screen.getByRole('button', { name: 'Save as a file' }));
    expect(saveFile).toHaveBeenCalledWith('verbatim-unreadable.json', 'application/json', '[]');
  });

  it('is said where it cannot be found out, or not be saved', async () => {
    const denied = fail('notebook-denied', 'It was to be refused.');
    const { notebook, saveFile } = await show(ENTRIES, null, { unreadable: 2, lost: 0 });
    vi.spyOn(notebook, 'unreadable').mockResolvedValue(denied);
    await click(screen.getByRole('button', { name: 'Save as a file' }));
    expect(saveFile).not.toHaveBeenCalled();
    expect(document.querySelector('[role=alert]')?.textContent).toBe(ENGLISH.t('notebookDenied'));
    cleanup();
    vi.spyOn(notebook, 'condition').mockResolvedValue(denied);
    render(<ConditionBar notebook={notebook} saveFile={saveFile} />, { wrapper: InEnglish });
    await settled();
    expect(document.querySelector('[role=alert]')?.textContent).toBe(ENGLISH.t('notebookDenied'));
  });

  it('is said where what was deleted cannot be read, and not that nothing was', async () => {
    const { notebook } = await show(ENTRIES);
    vi.spyOn(notebook, 'removed').mockResolvedValue(fail('notebook-denied', 'It was to be refused.'));
    await click(screen.getByRole('button', { name: 'Recently deleted' }));
    await settled();
    const dialog = document.querySelector('.removed')?.textContent;
    expect(dialog).toContain(ENGLISH.t('notebookDenied'));
    expect(dialog).not.toContain(ENGLISH.t('notebookNoneRemoved'));
  });
});
