import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { advertisementScenarios, clockScenarios } from '../scenarios/clock.ts';
import { pageTimesScenarios } from '../scenarios/page-times.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchFirefox, BUILT_EXTENSION.firefox, {
  advertisements: advertisementScenarios,
  clock: clockScenarios,
  'times of the page': pageTimesScenarios,
});
