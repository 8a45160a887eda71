import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { buildWithoutBridge } from '../harness/variants.ts';
import { arrivingScenarios } from '../scenarios/arriving.ts';
import { advertisementScenarios } from '../scenarios/clock.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchChromium, buildWithoutBridge(BUILT_EXTENSION.chromium), {
  'without the bridge: arriving': arrivingScenarios,
  'without the bridge: advertisements': advertisementScenarios,
});
