import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useWording } from './wording.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Something to read in between; Escape, the button or a click beside it close it. One may lie over another. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { t } = useWording();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={onClose} closedby="any">
      <div class="dialog-content">
        <header>
          <h2 id={heading}>{title}</h2>
          <button type="button" class="icon" aria-label={t('close')} onClick={() => dialog.current?.close()}>
            ✕
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
