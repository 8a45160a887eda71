import { useState } from 'preact/hooks';
import type { Entry } from '../../core/notebook/entry.ts';
import { exportNotebook } from '../../core/notebook/formats/export-notebook.ts';
import { FORMATS } from '../../core/notebook/formats/recognise.ts';
import { Dialog } from '../Dialog.tsx';
import { plural, useWording } from '../wording.ts';
import type { NotebookActions, SaveFile } from './notebook-view.ts';

/** What of the notebook is exported. */
type Extent = keyof typeof NAMES;

interface ExportDialogProps {
  /** What there is to export. */
  readonly extents: Readonly<Partial<Record<Extent, readonly Entry[]>>>;
  readonly actions: NotebookActions;
  readonly saveFile: SaveFile;
  readonly onClose: () => void;
}

const NAMES = { selected: 'exportSelected', found: 'exportFound', all: 'exportAll' } as const;
/** The narrowest first: it is what is asked for at first. */
const EXTENTS = ['selected', 'found', 'all'] as const;

/** Entries as a file or on the clipboard, in one of the forms that other programs read. */
export function ExportDialog({ extents, actions, saveFile, onClose }: ExportDialogProps) {
  const wording = useWording();
  const { t } = wording;
  const [of, setOf] = useState(() => EXTENTS.find((one) => extents[one]) ?? 'all');
  const [format, setFormat] = useState(FORMATS[0]);
  const [answer, setAnswer] = useState('');
  const entries = extents[of] ?? [];
  if (!format) return null;
  const render = () => exportNotebook(format, entries, wording);

  function save(): void {
    if (!format) return;
    const name = `verbatim-${new Date(actions.now()).toISOString().slice(0, 10)}.${format.extension}`;
    saveFile(name, format.mediaType, render());
    setAnswer(plural(wording, 'exportSaved', entries.length));
  }
  async function copy(): Promise<void> {
    const isCopied = await actions.copy(render(), null);
    setAnswer(isCopied ? plural(wording, 'exportCopied', entries.length) : t('notebookNotCopied'));
  }
  return (
    <Dialog title={t('exportTitle')} onClose={onClose}>
      <div class="export">
        <fieldset>
          <legend>{t('exportWhat')}</legend>
          {EXTENTS.map((one) => {
            const there = extents[one];
            return (
              there && (
                <label key={one}>
                  <input type="radio" name="extent" checked={one === of} onChange={() => setOf(one)} />
                  <span>{plural(wording, NAMES[one], there.length)}</span>
                </label>
              )
            );
          })}
        </fieldset>
        <fieldset>
          <legend>{t('exportAs')}</legend>
          {FORMATS.map((one) => (
            <label key={one.id}>
              <input type="radio" name="format" checked={one.id === format.id} onChange={() => setFormat(one)} />
              <span>
                {one.name} <span class="quiet">{`.${one.extension}`}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <p class="copying">
          <button type="button" class="primary" onClick={save}>
            {t('exportSave')}
          </button>
          <button type="button" class="small" onClick={() => void copy()}>
            {t('exportCopy')}
          </button>
        </p>
        <p role="status">{answer}</p>
      </div>
    </Dialog>
  );
}
