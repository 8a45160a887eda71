import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { followingScenarios } from '../scenarios/following.ts';
import { windowScenarios } from '../scenarios/windows.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchFirefox, BUILT_EXTENSION.firefox, {
  following: followingScenarios,
  windows: windowScenarios,
});
