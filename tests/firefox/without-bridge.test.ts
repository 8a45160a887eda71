import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { buildWithoutBridge } from '../harness/variants.ts';
import { arrivingScenarios } from '../scenarios/arriving.ts';
import { advertisementScenarios } from '../scenarios/clock.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchFirefox, buildWithoutBridge(BUILT_EXTENSION.firefox), {
  'without the bridge: arriving': arrivingScenarios,
  'without the bridge: advertisements': advertisementScenarios,
});
