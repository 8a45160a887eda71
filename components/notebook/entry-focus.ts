/* The focus goes from entry to entry by their times, which are links to their places. */

const ENTRY = '.entry';

const entryOf = (id: string): HTMLElement | null => document.querySelector(`${ENTRY}[data-id="${CSS.escape(id)}"]`);

const all = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(ENTRY)];

const focusTime = (entry: HTMLElement | undefined): boolean => {
  const time = entry?.querySelector<HTMLElement>('.time');
  time?.focus({ preventScroll: true });
  entry?.scrollIntoView({ block: 'nearest' });
  return time != null;
};

/** The entry that has the focus, or something in it; null where none has. */
export const focusedEntry = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>(ENTRY) ?? null;

/** Goes to the next or the previous entry; without a focus in one, to the first that is in sight. */
export function goToEntry(step: 1 | -1): boolean {
  const entries = all();
  const from = focusedEntry();
  const index = from
    ? entries.indexOf(from) + step
    : entries.findIndex((entry) => entry.getBoundingClientRect().bottom > 0);
  return focusTime(entries[index]);
}

/**
 * Where the focus goes when an entry is gone.
 * @returns to be called then: goes to the entry after it, or before it; without any, to the search
 */
export function focusBeside(id: string): () => void {
  const entries = all();
  const own = entryOf(id);
  const index = own ? entries.indexOf(own) : -1;
  const beside = (entries[index + 1] ?? entries[index - 1])?.dataset.id;
  return () => {
    const next = beside === undefined ? null : entryOf(beside);
    if (!focusTime(next ?? undefined)) focusStart();
  };
}

/** Where the notebook begins: its search, or what is said in its place. */
export const focusStart = (): void =>
  document.querySelector<HTMLElement>('.notebook .search, .notebook [data-start]')?.focus();
