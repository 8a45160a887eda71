import { useRef, useState } from 'preact/hooks';
import type { Result } from '../../core/base/result.ts';
import { useWording } from '../wording.ts';
import type { OwnStyle } from './StyleChoice.tsx';

export interface OwnStylesProps {
  readonly ownStyles: readonly OwnStyle[];
  /** Tries a .csl file, and keeps it; answers its id. */
  readonly onAddStyle: (file: File) => Promise<Result<string>>;
  readonly onRemoveStyle: (id: string) => void;
}

interface Props extends OwnStylesProps {
  /** One has been added. */
  readonly onAdded: (id: string) => void;
}

/** Styles of the reader's own: .csl files, which citeproc-js reads. */
export function OwnStyles({ ownStyles, onAddStyle, onRemoveStyle, onAdded }: Props) {
  const { t } = useWording();
  const file = useRef<HTMLInputElement>(null);
  const [answer, setAnswer] = useState('');

  async function add(input: HTMLInputElement): Promise<void> {
    const chosen = input.files?.[0];
    if (!chosen) return;
    setAnswer(t('citingWaiting'));
    const added = await onAddStyle(chosen).catch(() => null);
    // The same file may be chosen again, after it was mended.
    input.value = '';
    setAnswer(added === null ? t('citingUnread') : added.ok ? t('citingAdded') : added.problem.detail);
    if (added?.ok) onAdded(added.value);
  }

  return (
    <section class="own-styles">
      <h3>{t('citingOwn')}</h3>
      {ownStyles.length > 0 && (
        <ul>
          {ownStyles.map(({ id, name }) => (
            <li key={id}>
              <span>{name}</span>
              <button
                type="button"
                class="small"
                aria-label={t('citingRemove', name)}
                onClick={() => {
                  onRemoveStyle(id);
                  setAnswer(t('citingRemoved', name));
                  file.current?.focus();
                }}
              >
                {t('citingRemoveShort')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <label class="file">
        <span>{t('citingAdd')}</span>
        <input
          ref={file}
          type="file"
          accept=".csl,application/vnd.citationstyles.style+xml"
          onChange={(event) => void add(event.currentTarget)}
        />
      </label>
      <p role="status">{answer}</p>
      <p class="quiet">{t('citingProcessor')}</p>
    </section>
  );
}
