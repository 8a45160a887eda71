import { useEffect, useState } from 'preact/hooks';
import { renderPageReport } from '../core/watch/render-page-report.ts';
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
  const text = report && written(report, shows);

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

function written({ page, versions }: Report, shows: string): string {
  const own = `${versions}\nPanel: ${shows}`;
  return page ? renderPageReport(page, own) : own;
}
