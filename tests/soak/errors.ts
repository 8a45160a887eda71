import type { Page, Target } from 'puppeteer-core';
import { chromeScopeOf } from '../harness/firefox-chrome-scope.ts';
import type { Panel } from '../harness/panel.ts';
import type { BrowserSession } from '../harness/session.ts';

/** Collects what goes wrong in the page (the content script's world included), the panel and the background. */
export interface ErrorLog {
  /** All that was said so far, each once, with how often. */
  read(): Promise<readonly string[]>;
}

/** The browser's own words about media that a navigation cuts off; no error of anybody's. */
const HARMLESS =
  /The play\(\) request was interrupted|The fetching process for the media resource was aborted|AbortError/;

const counted = (errors: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const error of errors.filter((one) => !HARMLESS.test(one))) counts.set(error, (counts.get(error) ?? 0) + 1);
  return [...counts].map(([error, count]) => `${count} × ${error}`);
};

export async function logErrors(session: BrowserSession, page: Page, panel: Panel): Promise<ErrorLog> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`page: ${error}`));
  if (session.kind === 'firefox') {
    const scope = await chromeScopeOf(page);
    await scope.call(resetConsole);
    return { read: async () => counted([...errors, ...(await scope.call(extensionErrors))]) };
  }
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith('chrome-extension:');
  const worker = page.browser().targets().find(isWorker);
  await listen(await page.createCDPSession(), 'page', errors);
  await listen(await (panel.page as Page).createCDPSession(), 'panel', errors);
  if (worker) await listen(await worker.createCDPSession(), 'background', errors);
  return { read: async () => counted(errors) };
}

type Cdp = Awaited<ReturnType<Page['createCDPSession']>>;

async function listen(cdp: Cdp, where: string, errors: string[]): Promise<void> {
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
    errors.push(`${where}: ${exception?.description ?? text}`);
  });
  cdp.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') errors.push(`${where}: ${entry.text} ${entry.url ?? ''}`);
  });
  cdp.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error') errors.push(`${where}: ${args.map((one) => one.value ?? one.description).join(' ')}`);
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Log.enable');
}

/** The parts of Firefox's console that are asked here. */
interface ConsoleServices {
  readonly Services: {
    readonly console: { reset(): void; getMessageArray(): readonly ConsoleMessage[] };
  };
}

interface ConsoleMessage {
  readonly message: string;
  /** Of script errors only; odd for a warning. */
  readonly flags?: number;
  readonly sourceName?: string;
}

function resetConsole(): void {
  (window as unknown as ConsoleServices).Services.console.reset();
}

/** Runs in Firefox's own window: errors of the extension's scripts, wherever they run. */
function extensionErrors(): string[] {
  const messages = (window as unknown as ConsoleServices).Services.console.getMessageArray();
  return messages
    .filter(
      ({ flags, sourceName = '' }) => flags !== undefined && flags % 2 === 0 && sourceName.startsWith('moz-extension:'),
    )
    .map(({ message }) => `extension: ${message}`);
}
