import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { READING_ADDRESS } from '../scenarios/reading.ts';
import { inWorld, stateShown, talkShown } from '../scenarios/world.ts';
import { EXTENDED_CUT_ID, SHORT_CUT_ID } from '../watch-page/videos.ts';

const directory = mkdtempSync(join(tmpdir(), 'verbatim-damaged-'));
cpSync(BUILT_EXTENSION.chromium, directory, { recursive: true });
const chunk = readdirSync(join(directory, 'chunks')).find((name) => name.startsWith(EXTENDED_CUT_ID)) ?? '';
writeFileSync(join(directory, 'chunks', chunk), 'export default { "text": 5 };');
afterAll(() => rmSync(directory, { recursive: true }));

inWorld('a damaged transcript in Chromium', launchChromium, directory, READING_ADDRESS, (world) => {
  it('is a sentence that says what to do, and no other talk suffers', async () => {
    const { page, panel } = world();
    await stateShown(panel, 'damaged');
    expect(await panel.text()).toContain('could not be read. Install Verbatim anew');
    expect(await panel.axe()).toEqual([]);
    await page.evaluate((id) => window.standIn?.navigate(`/watch?v=${id}`), SHORT_CUT_ID);
    await talkShown(panel);
  });
});
