import type { MessageKey } from '../core/base/translate.ts';
import { Dialog } from './Dialog.tsx';
import { useWording } from './wording.ts';

interface Keys {
  readonly keys: readonly string[];
  readonly does: MessageKey;
}

/**
 * Every key of the panel. None of them is one of YouTube's own, so that nobody presses the wrong one in the wrong
 * place.
 */
const GROUPS: readonly { readonly title: MessageKey; readonly keys: readonly Keys[] }[] = [
  {
    title: 'keysSelecting',
    keys: [
      { keys: ['N', 'P'], does: 'keyNextSentence' },
      { keys: ['S'], does: 'keyCurrentSentence' },
      { keys: ['Shift+→', '←'], does: 'keyExtendWord' },
      { keys: ['Shift+↓', '↑'], does: 'keyExtendSentence' },
      { keys: ['Shift+PgDn', 'PgUp'], does: 'keyExtendParagraph' },
      { keys: ['Shift+End', 'Home'], does: 'keyExtendTurn' },
      { keys: ['Shift+E'], does: 'keyOtherEnd' },
      { keys: ['Q'], does: 'keyKeep' },
      { keys: ['⌫'], does: 'keyDropLast' },
      { keys: ['R'], does: 'keySay' },
      { keys: ['Esc'], does: 'keyEscape' },
    ],
  },
  {
    title: 'keysQuoting',
    keys: [
      { keys: ['Ctrl+C'], does: 'keyCopy' },
      { keys: ['D'], does: 'keyMarkdown' },
      { keys: ['X'], does: 'keyWords' },
      { keys: ['G'], does: 'keyReference' },
      { keys: ['U'], does: 'keyLink' },
      { keys: ['Shift+G'], does: 'keyStyle' },
      { keys: ['Y'], does: 'keyListen' },
      { keys: ['Shift+Y'], does: 'keyLoop' },
      { keys: ['Shift+S'], does: 'keySave' },
      { keys: ['Shift+Q'], does: 'keyNotebook' },
      { keys: ['Shift+X'], does: 'keyCheck' },
      { keys: ['Tab'], does: 'keyBar' },
      { keys: ['Alt+Shift+S'], does: 'commandCopySentence' },
    ],
  },
  {
    title: 'keysReading',
    keys: [
      { keys: ['Enter'], does: 'keyPlay' },
      { keys: ['[', ']'], does: 'keyChapter' },
      { keys: ['B'], does: 'keyJoin' },
      { keys: ['Alt+←'], does: 'keyReturn' },
      { keys: ['?'], does: 'keyHelp' },
    ],
  },
  {
    title: 'keysTimes',
    keys: [
      { keys: ['E'], does: 'keySharpen' },
      { keys: ['A'], does: 'keyWatch' },
      { keys: ['V'], does: 'keyShift' },
      { keys: ['H'], does: 'keySaidNow' },
      { keys: ['Z'], does: 'keyTakeBack' },
    ],
  },
];

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWording();
  return (
    <Dialog title={t('keys')} onClose={onClose}>
      {GROUPS.map((group) => (
        <section key={group.title}>
          <h3>{t(group.title)}</h3>
          <dl class="keys">
            {group.keys.map(({ keys, does }) => (
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
        </section>
      ))}
      <p class="quiet">{t('keyPointer')}</p>
    </Dialog>
  );
}
