import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { lifetimeScenarios, reinstallScenario } from '../scenarios/lifetime.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchFirefox, BUILT_EXTENSION.firefox, {
  'the life of the extension': lifetimeScenarios,
  // The last thing that may happen to an extension: it is installed over itself.
  reinstalling: reinstallScenario,
});
