import { fireEvent, render, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { readPageReport } from '../core/watch/page-report.ts';
import { InEnglish } from './english.sample.tsx';
import type { PanelActions, Report } from './panel-view.ts';
import { ReportDialog } from './ReportDialog.tsx';

const PAGE = readPageReport({ page: 'watch', videoId: null, state: 'unconfirmed', reason: 'no-player' });

function open(page: Report['page'], copies: boolean) {
  const copy = vi.fn(async () => copies);
  const report = vi.fn(async () => ({ versions: 'Verbatim 1.2.3, Firefox 140', page }));
  const shown = render(
    <InEnglish>
      <ReportDialog shows="no-video" actions={{ copy, report } as unknown as PanelActions} onClose={() => undefined} />
    </InEnglish>,
  );
  const text = () => waitFor(() => shown.container.querySelector('textarea')?.value || Promise.reject(new Error()));
  return { ...shown, copy, report, text };
}

describe('ReportDialog', () => {
  it('asks the page once, and copies what is shown', async () => {
    const { text, getByText, findByText, copy, report, unmount } = open(PAGE, true);
    const shown = await text();
    expect(shown).toMatch(/^Verbatim 1\.2\.3, Firefox 140\nPanel: no-video\n/);
    expect(shown).toContain('no-player');
    fireEvent.click(getByText('Copy'));
    await findByText('Copied');
    expect(copy).toHaveBeenCalledWith(shown, null);
    expect(report).toHaveBeenCalledOnce();
    unmount();
  });

  it('says what is known without the page, and what to do when copying fails', async () => {
    const { text, getByText, findByText, container, unmount } = open(null, false);
    expect(await text()).toBe('Verbatim 1.2.3, Firefox 140\nPanel: no-video');
    expect(container.textContent).toContain('The page does not answer.');
    expect(container.textContent).toContain('no address, no account, no person');
    fireEvent.click(getByText('Copy'));
    await findByText(/Select the text and press Ctrl\+C/);
    unmount();
  });
});
