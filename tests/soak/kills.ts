import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomNumbers } from '../../core/base/random.sample.ts';
import type { Panel } from '../harness/panel.ts';
import { wait } from '../harness/poll.ts';
import type { BrowserSession, Launch } from '../harness/session.ts';
import { openNotebookPage } from '../notebook-page/open.ts';
import type { Contents } from '../notebook-page/page.ts';

/** What was found after a browser was killed again and again while it saved. */
export interface Killed {
  readonly kills: number;
  readonly seconds: number;
  /** How many quotes were confirmed to be saved, and how many changes of them. */
  readonly confirmed: number;
  readonly confirmedChanges: number;
  /** How many were there that nobody had been told of: killed between disk and confirmation. */
  readonly unconfirmed: number;
  /** Numbers of quotes that were confirmed and not there, or without a confirmed change. */
  readonly missing: readonly number[];
  /** How many were half there. */
  readonly half: number;
  readonly wrong: readonly string[];
}

/** The longest that a browser saves before it is killed. */
const LONGEST_MS = 1500;
/** Numbers of one round begin here times the round: no round saves that many. */
const ROUND = 5000;

/** Writes down what a page says was confirmed, in a process that nobody kills. */
async function startRecorder() {
  const confirmed = { saved: new Set<number>(), changed: new Set<number>() };
  const server = createServer((request, response) => {
    const [, what, n] = (request.url ?? '').split('/');
    if (what === 'saved' || what === 'changed') confirmed[what].add(Number(n));
    response.writeHead(204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { confirmed, port: (server.address() as AddressInfo).port, close };
}

const contentsOf = (panel: Panel): Promise<Contents | string> =>
  panel.waitForWithin(30_000, () => window.notebookPage?.contents());

/**
 * Starts a browser with a kept profile, kills it at a random moment while it saves quotes, and so on; each start finds
 * what the ones before it have saved.
 * @param extensionDir the build with the test page, see `buildNotebookVariant`
 */
export async function soakKills(
  launch: Launch,
  extensionDir: string,
  profileDir: string,
  kills: number,
  seed: number,
): Promise<Killed> {
  const begun = performance.now();
  const random = randomNumbers(seed);
  const recorder = await startRecorder();
  const { saved: confirmed, changed: confirmedChanges } = recorder.confirmed;
  const wrong: string[] = [];
  let last: Contents = { saved: [], changed: [], odd: 0, condition: { unreadable: 0, lost: 0 } };
  let session: BrowserSession | null = null;

  async function open(): Promise<Panel> {
    session = await launch({ extensionDir, standIn: null, profileDir, ownSignals: true });
    return openNotebookPage(session, await session.open('about:blank'));
  }
  async function check(panel: Panel, round: number): Promise<void> {
    // What the database itself has: the second copy would hide what it lost.
    await panel.evaluate(() => window.notebookPage?.dropCopy());
    const found = await contentsOf(panel);
    if (typeof found === 'string') wrong.push(`start ${round}: ${found}`);
    else last = found;
  }

  try {
    // A profile as a reader's: closed once, so that the browser knows the extension by the same address again.
    await check(await open(), 0);
    await (session as BrowserSession | null)?.close();
    for (let round = 1; round <= kills; round++) {
      const panel = await open();
      await check(panel, round);
      await panel.evaluate((first, port) => window.notebookPage?.saveOn(first, port), round * ROUND, recorder.port);
      await wait(random() * LONGEST_MS);
      await (session as BrowserSession | null)?.kill();
      session = null;
    }
    await check(await open(), kills + 1);
  } finally {
    await (session as BrowserSession | null)?.close();
    recorder.close();
  }
  const saved = new Set([...last.saved, ...last.changed]);
  const changed = new Set(last.changed);
  const missing = [
    ...[...confirmed].filter((n) => !saved.has(n)),
    ...[...confirmedChanges].filter((n) => !changed.has(n)),
  ];
  return {
    kills,
    seconds: (performance.now() - begun) / 1000,
    confirmed: confirmed.size,
    confirmedChanges: confirmedChanges.size,
    unconfirmed: [...saved].filter((n) => !confirmed.has(n)).length,
    missing,
    half: last.odd + last.condition.unreadable + last.condition.lost,
    wrong,
  };
}
