import type { Browser, Page } from 'puppeteer-core';
import type { Json } from './panel.ts';

/** Functions handed to this run in Firefox's own window, with all of the browser's rights. */
export interface ChromeScope {
  call<A extends readonly Json[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
}

interface Context {
  readonly context: string;
  readonly clientWindow: string;
}

interface Connection {
  send(method: string, params: object): Promise<{ readonly result: never }>;
}

/** Puppeteer has no public way to send a BiDi command of its own. */
const connectionOf = (browser: Browser): Connection => (browser as unknown as { connection: Connection }).connection;

async function contexts(browser: Browser, params: object): Promise<readonly Context[]> {
  const answer = await connectionOf(browser).send('browsingContext.getTree', { maxDepth: 0, ...params });
  return (answer.result as { contexts: readonly Context[] }).contexts;
}

interface CallAnswer {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** The scope of the window that holds a page. */
export async function chromeScopeOf(page: Page): Promise<ChromeScope> {
  const browser = page.browser();
  const root = (page.mainFrame() as unknown as { _id: string })._id;
  const [own] = await contexts(browser, { root });
  const windows = await contexts(browser, { 'moz:scope': 'chrome' });
  const found = windows.find((one) => one.clientWindow === own?.clientWindow);
  if (!found) throw new Error('Firefox does not name the window of the page');
  return {
    async call(fn, ...args) {
      const answer = await connectionOf(browser).send('script.callFunction', {
        functionDeclaration: `async (args) => JSON.stringify((await (${fn})(...JSON.parse(args))) ?? null)`,
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        target: { context: found.context },
        awaitPromise: true,
      });
      const { type, result, exceptionDetails } = answer.result as CallAnswer;
      if (type === 'exception') throw new Error(`Firefox's window: ${exceptionDetails?.text}`);
      return JSON.parse(result?.value ?? 'null');
    },
  };
}
