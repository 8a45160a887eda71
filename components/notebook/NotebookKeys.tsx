import type { MessageKey } from '../../core/base/translate.ts';
import { Dialog } from '../Dialog.tsx';
import { useWording } from '../wording.ts';

const KEYS: readonly { readonly keys: readonly string[]; readonly does: MessageKey }[] = [
  { keys: ['N', 'P'], does: 'notebookKeyNext' },
  { keys: ['Enter'], does: 'notebookKeyOpen' },
  { keys: ['S'], does: 'notebookKeySearch' },
  { keys: ['E'], does: 'notebookKeyNote' },
  { keys: ['A'], does: 'notebookKeyTags' },
  { keys: ['V'], does: 'notebookKeySelect' },
  { keys: ['Ctrl+C'], does: 'notebookKeyCopy' },
  { keys: ['D'], does: 'notebookKeyMarkdown' },
  { keys: ['X'], does: 'notebookKeyWords' },
  { keys: ['G'], does: 'notebookKeyReference' },
  { keys: ['U'], does: 'notebookKeyLink' },
  { keys: ['Delete'], does: 'notebookKeyDelete' },
  { keys: ['Z'], does: 'notebookKeyUndo' },
  { keys: ['Esc'], does: 'notebookKeyEscape' },
  { keys: ['?'], does: 'keyHelp' },
];

/** Every key of the notebook. */
export function NotebookKeys({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWording();
  return (
    <Dialog title={t('keys')} onClose={onClose}>
      <dl class="keys">
        {KEYS.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
