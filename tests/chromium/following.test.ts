import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { followingScenarios } from '../scenarios/following.ts';
import { documentWindowScenarios, windowScenarios } from '../scenarios/windows.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchChromium, BUILT_EXTENSION.chromium, {
  following: followingScenarios,
  windows: windowScenarios,
  'windows of the page': documentWindowScenarios,
});
