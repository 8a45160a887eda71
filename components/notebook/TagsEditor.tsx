import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../core/notebook/entry.ts';
import { problemWords } from '../../core/notebook/problem-words.ts';
import { normaliseTags } from '../../core/notebook/tags.ts';
import { useWording } from '../wording.ts';
import type { EntryActions } from './entry-actions.ts';

interface TagsEditorProps {
  readonly entry: Entry;
  readonly actions: EntryActions;
  readonly onDone: () => void;
}

/** The tags of an entry, each with a way to take it off, and a field for more. */
export function TagsEditor({ entry, actions, onDone }: TagsEditorProps) {
  const { t } = useWording();
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const [known] = useState(actions.knownTags);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  useEffect(() => field.current?.focus(), []);

  async function put(tags: readonly string[], said: string): Promise<void> {
    const saved = await actions.change(entry.id, entry.revision, { tags });
    setProblem(saved.ok ? '' : t(problemWords(saved.problem.code)));
    if (saved.ok) actions.say(said);
  }
  function add(): void {
    const more = normaliseTags([typed]);
    setTyped('');
    if (more.length > 0) void put(normaliseTags([...entry.tags, ...more]), t('tagsAdded', more.join(', ')));
  }
  function takeOff(tag: string): void {
    field.current?.focus();
    void put(
      entry.tags.filter((one) => one !== tag),
      t('tagTakenOff', tag),
    );
  }
  function onKeyDown(event: KeyboardEvent): void {
    const last = entry.tags.at(-1);
    if (event.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') add();
    else if (event.key === 'Backspace' && typed === '' && last !== undefined) takeOff(last);
    else return;
    event.preventDefault();
  }
  return (
    <fieldset
      aria-label={t('notebookTags')}
      class="tags editing"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        add();
        event.currentTarget.closest('.entry')?.querySelector<HTMLElement>('[data-do=tags]')?.focus();
        onDone();
      }}
      onBlurCapture={(event) => {
        if (event.currentTarget.contains(event.relatedTarget as Node | null)) return;
        add();
        onDone();
      }}
    >
      {entry.tags.map((tag) => (
        <button key={tag} type="button" class="tag" aria-label={t('tagTakeOff', tag)} onClick={() => takeOff(tag)}>
          {`#${tag}`} <span aria-hidden="true">✕</span>
        </button>
      ))}
      <input
        ref={field}
        type="text"
        value={typed}
        list={list}
        aria-label={t('tagNew')}
        placeholder={t('tagNew')}
        autocomplete="off"
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <datalist id={list}>
        {known
          .filter((tag) => !entry.tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
      {problem !== '' && <p role="alert">{problem}</p>}
    </fieldset>
  );
}
