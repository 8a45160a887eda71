import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { lazily } from '../lazily.tsx';
import { useKeys } from '../use-keys.ts';
import { useWording } from '../wording.ts';
import type { CheckDialogProps } from './CheckDialog.tsx';

const [CheckDialog] = lazily(async () => (await import('./CheckDialog.tsx')).CheckDialog);

interface Checking {
  /** The way to the dialog. */
  readonly button: VNode;
  /** Null while it is not open. */
  readonly dialog: VNode | null;
}

/** Checking a quotation, and the key for it. What was pasted stays while the panel is open. */
export function useChecking(props: Omit<CheckDialogProps, 'pasted' | 'onPaste' | 'onClose'>): Checking {
  const { t } = useWording();
  const [shown, setShown] = useState(false);
  const [pasted, setPasted] = useState('');
  const show = () => {
    setShown(true);
    return true;
  };
  useKeys({ 'Shift+x': show });
  const button = (
    <button
      type="button"
      class="check"
      aria-haspopup="dialog"
      aria-label={t('checkQuotation')}
      title={`${t('checkQuotation')} (Shift+X)`}
      onClick={show}
    >
      <span aria-hidden="true">✓</span>
      <span>{` ${t('checkShort')}`}</span>
    </button>
  );
  return {
    button,
    dialog: shown ? (
      <CheckDialog {...props} pasted={pasted} onPaste={setPasted} onClose={() => setShown(false)} />
    ) : null,
  };
}
