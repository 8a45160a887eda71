import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { documentWindowScenarios, windowScenarios } from '../scenarios/windows.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchChromium, BUILT_EXTENSION.chromium, {
  windows: windowScenarios,
  'windows of the page': documentWindowScenarios,
});
