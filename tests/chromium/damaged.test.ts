import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { copyOfBuild } from '../harness/variants.ts';
import { stateShown, talkShown } from '../scenarios/steps.ts';
import { inWorld } from '../scenarios/world.ts';
import { EXTENDED_CUT_ID, SHORT_CUT_ID } from '../watch-page/videos.ts';

const directory = copyOfBuild(BUILT_EXTENSION.chromium, 'damaged');
const chunk = readdirSync(join(directory, 'chunks')).find((name) => name.startsWith(EXTENDED_CUT_ID)) ?? '';
writeFileSync(join(directory, 'chunks', chunk), 'export default { "text": 5 };');

inWorld(launchChromium, directory, {
  'a damaged transcript': (world) => {
    it('is a sentence that says what to do, and no other talk suffers', async () => {
      const { page, panel } = world();
      await stateShown(panel, 'damaged');
      expect(await panel.text()).toContain('could not be read. Install Verbatim anew');
      expect(await panel.axe()).toEqual([]);
      await page.evaluate((id) => window.standIn?.navigate(`/watch?v=${id}`), SHORT_CUT_ID);
      await talkShown(panel);
    });
  },
});
