import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { lifetimeScenarios, reinstallScenario } from '../scenarios/lifetime.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchChromium, BUILT_EXTENSION.chromium, {
  'the life of the extension': lifetimeScenarios,
  // The last thing that may happen to an extension: it is installed over itself.
  reinstalling: reinstallScenario,
});
