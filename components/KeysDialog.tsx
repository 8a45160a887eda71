import type { MessageKey } from '../core/base/translate.ts';
import { Dialog } from './Dialog.tsx';
import { useWording } from './wording.ts';

/**
 * Every key of the panel. None of them is one of YouTube's own, so that nobody presses the wrong one in the wrong
 * place.
 */
const KEYS: readonly { readonly keys: readonly string[]; readonly does: MessageKey }[] = [
  { keys: ['N', 'P'], does: 'keyNextSentence' },
  { keys: ['S'], does: 'keyCurrentSentence' },
  { keys: ['Enter'], does: 'keyPlay' },
  { keys: ['Ctrl+C'], does: 'keyCopy' },
  { keys: ['U'], does: 'keyLink' },
  { keys: ['Tab'], does: 'keyBar' },
  { keys: ['[', ']'], does: 'keyChapter' },
  { keys: ['B'], does: 'keyJoin' },
  { keys: ['Alt+←'], does: 'keyReturn' },
  { keys: ['R'], does: 'keySay' },
  { keys: ['E'], does: 'keySharpen' },
  { keys: ['A'], does: 'keyWatch' },
  { keys: ['V'], does: 'keyShift' },
  { keys: ['H'], does: 'keySaidNow' },
  { keys: ['Z'], does: 'keyTakeBack' },
  { keys: ['Esc'], does: 'keyEscape' },
  { keys: ['?'], does: 'keyHelp' },
];

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
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
      <p class="quiet">{t('keyPointer')}</p>
    </Dialog>
  );
}
