import { lazily } from './lazily.tsx';

/* What nobody needs at once is no part of what the panel waits for. */

export const [AboutDialog] = lazily(async () => (await import('./AboutDialog.tsx')).AboutDialog);
export const [CitingDialog] = lazily(async () => (await import('./citing/CitingDialog.tsx')).CitingDialog);
export const [KeysDialog] = lazily(async () => (await import('./KeysDialog.tsx')).KeysDialog);
export const [ReportDialog] = lazily(async () => (await import('./ReportDialog.tsx')).ReportDialog);
export const [QuoteBar, loadQuoteBar] = lazily(async () => (await import('./QuoteBar.tsx')).QuoteBar);
