import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { setSitePermission } from '../harness/firefox-permission.ts';
import { EXTENDED_CUT_ID } from '../watch-page/videos.ts';
import { followed, stateShown, talkShown } from './steps.ts';
import type { World } from './world.ts';

const manifest = JSON.parse(readFileSync(join(BUILT_EXTENSION.firefox, 'manifest.json'), 'utf8'));
const extensionId: string = manifest.browser_specific_settings.gecko.id;

/** Firefox only: there the reader may take back the permission for a site at any time. */
export function permissionScenarios(world: () => World): void {
  it('may be taken back and given again: the panel says what to do each time', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await setSitePermission(page, extensionId, false);
    await stateShown(panel, 'forbidden');
    expect(await panel.text()).toContain('Verbatim may not look at youtube.com');
    expect(await panel.evaluate(() => document.querySelector('button.primary')?.textContent)).toBe('Allow youtube.com');
    expect(await panel.axe()).toEqual([]);
    await setSitePermission(page, extensionId, true);
    await panel.waitFor(() => document.documentElement.dataset.state !== 'forbidden');
    await page.reload();
    await followed(page, panel, EXTENDED_CUT_ID);
  });

  it('need be given for www.youtube.com only', async () => {
    const { page, panel } = world();
    const www = 'https://www.youtube.com/*';
    await talkShown(panel);
    await setSitePermission(page, extensionId, false);
    await stateShown(panel, 'forbidden');
    await setSitePermission(page, extensionId, true, www);
    try {
      await panel.waitFor(() => document.documentElement.dataset.state !== 'forbidden');
      await page.reload();
      await followed(page, panel, EXTENDED_CUT_ID);
    } finally {
      await setSitePermission(page, extensionId, true);
      await setSitePermission(page, extensionId, false, www);
    }
  });
}
