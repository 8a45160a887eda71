import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { buildWithoutBridge } from '../harness/variants.ts';
import { unnamedScenarios } from '../scenarios/arriving.ts';
import { advertisementScenarios } from '../scenarios/clock.ts';
import { wishScenarios } from '../scenarios/wishes.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchChromium, buildWithoutBridge(BUILT_EXTENSION.chromium), {
  'without the bridge: what the address alone does not tell': unnamedScenarios,
  'without the bridge: advertisements': advertisementScenarios,
  'without the bridge: wishes': wishScenarios,
});
