import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../../core/base/translate.ts';
import type { Entry } from '../../core/notebook/entry.ts';
import { useWording } from '../wording.ts';
import type { CopyKind } from './copy-entry.ts';
import type { EntryActions } from './entry-actions.ts';

const KINDS: readonly (readonly [kind: CopyKind, name: MessageKey])[] = [
  ['quote', 'notebookAsQuote'],
  ['markdown', 'notebookAsMarkdown'],
  ['reference', 'notebookAsReference'],
  ['words', 'notebookAsWords'],
  ['link', 'notebookAsLink'],
];

interface CopyRowProps {
  readonly entry: Entry;
  readonly actions: EntryActions;
  readonly onDone: () => void;
}

/** The forms in which a quote can be copied again. */
export function CopyRow({ entry, actions, onDone }: CopyRowProps) {
  const { t } = useWording();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => row.current?.querySelector('button')?.focus(), []);
  return (
    <div
      ref={row}
      class="copy-row"
      role="toolbar"
      aria-label={t('notebookCopy')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.currentTarget.closest('.entry')?.querySelector<HTMLElement>('[data-do=copy]')?.focus();
        onDone();
      }}
    >
      {KINDS.map(([kind, name]) => (
        <button key={kind} type="button" class="small" onClick={() => actions.copy(entry, kind)}>
          {t(name)}
        </button>
      ))}
    </div>
  );
}
