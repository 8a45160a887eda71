import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { advertisementScenarios, clockScenarios } from '../scenarios/clock.ts';
import { pageTimesScenarios } from '../scenarios/page-times.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchChromium, BUILT_EXTENSION.chromium, {
  advertisements: advertisementScenarios,
  clock: clockScenarios,
  'times of the page': pageTimesScenarios,
});
