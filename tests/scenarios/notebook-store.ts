import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Panel } from '../harness/panel.ts';
import type { BrowserSession, Launch, LaunchOptions } from '../harness/session.ts';
import { temporaryFolder } from '../harness/variants.ts';
import { openNotebookPage } from '../notebook-page/open.ts';
import type { Contents } from '../notebook-page/page.ts';
import { buildNotebookVariant } from '../notebook-page/variant.ts';
import { soakKills } from '../soak/kills.ts';

/** What differs between the browsers: where they keep databases, and how little room they can be given. */
export interface NotebookBrowser {
  readonly launch: Launch;
  /** Folder of the profile in which the databases are. */
  readonly folder: string;
  /** The files in it that hold the notebook. */
  readonly files: RegExp;
  /** How the browser is started with little room. */
  readonly narrow: Pick<LaunchOptions, 'firefoxPreferences'>;
  /** Takes away nearly all the room that is left. */
  takeRoom(page: Page | null): Promise<void>;
}

/** Several browsers are started one after the other. */
const HANGS = { timeout: 180_000 };

const save = (panel: Panel, n: number) => panel.evaluate((nth) => window.notebookPage?.save(nth), n);
const contents = (panel: Panel): Promise<Contents | string> =>
  panel.waitForWithin(20_000, () => window.notebookPage?.contents());
const savedIn = async (panel: Panel) => {
  const found = await contents(panel);
  return typeof found === 'string' ? found : { saved: found.saved.toSorted((a, b) => a - b), ...found.condition };
};
const all = (...saved: readonly number[]) => ({ saved, unreadable: 0, lost: 0 });

/** Writes over the middle of every file that holds the notebook. */
function damage(folder: string, files: RegExp): void {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => files.test(path));
  expect(paths).not.toEqual([]);
  for (const path of paths) {
    const { size } = statSync(path);
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(Math.min(20_000, size >> 1), 0x5a), 0, undefined, size >> 1);
    closeSync(file);
  }
}

/** The notebook as it is kept, in a real browser: what can happen to it there. */
export function notebookStoreScenarios(extensionDir: string, browser: NotebookBrowser): void {
  const variant = temporaryFolder('notebook');
  beforeAll(() => buildNotebookVariant(extensionDir, variant));

  async function using<T>(options: Partial<LaunchOptions>, use: (session: BrowserSession) => Promise<T>): Promise<T> {
    const session = await browser.launch({ extensionDir: variant, standIn: null, ...options });
    try {
      return await use(session);
    } finally {
      await session.close();
    }
  }
  const opened = async (session: BrowserSession) => openNotebookPage(session, await session.open('about:blank'));

  describe('the notebook on disk', () => {
    it('has every quote that was confirmed when the browser was killed', HANGS, async () => {
      const killed = await soakKills(browser.launch, variant, temporaryFolder('killed'), 3, 11);
      expect(killed).toMatchObject({ missing: [], half: 0, wrong: [] });
      expect(killed.confirmed).toBeGreaterThan(10);
    });

    it('is whole again after its files were damaged, and says so when it cannot be kept', HANGS, async () => {
      const profileDir = temporaryFolder('damaged');
      const folder = join(profileDir, browser.folder);
      await using({ profileDir }, async (session) => {
        const panel = await opened(session);
        for (let n = 1; n <= 30; n++) expect(await save(panel, n)).toBeNull();
      });
      const thirty = Array.from({ length: 30 }, (_, i) => i + 1);
      damage(folder, browser.files);
      await using({ profileDir }, async (session) => {
        const panel = await opened(session);
        expect(await savedIn(panel)).toEqual(all(...thirty));
        expect(await save(panel, 31)).toBeNull();
      });
      // A file where the browser wants a folder: it can keep nothing.
      const aside = join(mkdtempSync(`${profileDir}-`), 'aside');
      renameSync(folder, aside);
      writeFileSync(folder, '');
      await using({ profileDir }, async (session) => {
        const panel = await opened(session);
        expect(await save(panel, 32)).toMatch(/^notebook-(?:damaged|denied)$/);
        expect(await contents(panel)).toMatch(/^notebook-(?:damaged|denied)$/);
      });
      rmSync(folder, { recursive: true });
      renameSync(aside, folder);
      await using({ profileDir }, async (session) => {
        expect(await savedIn(await opened(session))).toEqual(all(...thirty, 31));
      });
    });

    it('says when there is no room, keeps what is there, and lets it be deleted', HANGS, async () => {
      await using({ ...browser.narrow }, async (session) => {
        const panel = await opened(session);
        await browser.takeRoom(panel.page);
        let n = 1;
        let problem = await save(panel, n);
        while (problem === null && n < 500) problem = await save(panel, ++n);
        expect(problem).toBe('notebook-full');
        expect(await savedIn(panel)).toEqual(all(...Array.from({ length: n - 1 }, (_, i) => i + 1)));
        expect(await panel.evaluate(() => window.notebookPage?.remove())).toBeNull();
        expect(await savedIn(panel)).toEqual(all());
      });
    });

    it('tells another window of every change', HANGS, async () => {
      await using({}, async (session) => {
        const first = await opened(session);
        const second = await openNotebookPage(session, await session.newWindow('about:blank'));
        expect(await save(first, 1)).toBeNull();
        await second.waitFor(() => window.notebookPage?.heard === 1);
        expect(await savedIn(second)).toEqual(all(1));
        expect(await save(second, 2)).toBeNull();
        await first.waitFor(() => window.notebookPage?.heard === 2);
        expect(await savedIn(first)).toEqual(all(1, 2));
      });
    });
  });
}
