import { useEffect, useState } from 'preact/hooks';
import { Dialog } from './Dialog.tsx';
import type { PanelActions, Report } from './panel-view.ts';
import { useWording } from './wording.ts';

interface ReportDialogProps {
  /** What the panel shows beside the page. */
  readonly shows: string;
  readonly actions: PanelActions;
  readonly onClose: () => void;
}

const MAX_ROWS = 14;

/** What the page told, to be copied into a bug report. In English whatever the interface: it is read by maintainers. */
export function ReportDialog({ shows, actions, onClose }: ReportDialogProps) {
  const { t } = useWording();
  const [report, setReport] = useState<Report | null>(null);
  const [answer, setAnswer] = useState('');
  useEffect(() => {
    let here = true;
    void actions.report().then((next) => here && setReport(next));
    return () => {
      here = false;
    };
  }, [actions]);
  const text =
    report &&
    [report.versions, `panel: ${shows}`, report.page && JSON.stringify(report.page, null, 1)]
      .filter(Boolean)
      .join('\n');

  async function copy(words: string): Promise<void> {
    setAnswer(t((await actions.copy(words, null)) ? 'reportCopied' : 'reportNotCopied'));
  }
  return (
    <Dialog title={t('report')} onClose={onClose}>
      <div class="report">
        <p class="quiet">{t('reportWithout')}</p>
        {report && !report.page && <p>{t('reportSilent')}</p>}
        {text !== null && (
          <>
            <textarea
              readOnly
              rows={Math.min(MAX_ROWS, text.split('\n').length + 1)}
              aria-label={t('report')}
              lang="en"
              spellcheck={false}
              value={text}
            />
            <p class="copying">
              <button type="button" class="primary" onClick={() => void copy(text)}>
                {t('copyReport')}
              </button>
              <span role="status">{answer}</span>
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}
