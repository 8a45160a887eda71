import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { hostileScenarios } from '../scenarios/hostile.ts';
import { lifetimeScenarios, reinstallScenario } from '../scenarios/lifetime.ts';
import { reportScenarios } from '../scenarios/report.ts';
import { keptScenarios } from '../scenarios/surviving.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchChromium, BUILT_EXTENSION.chromium, {
  'the life of the extension': lifetimeScenarios,
  'what is kept': keptScenarios,
  'the report': reportScenarios,
  'a hostile page': hostileScenarios,
  // The last thing that may happen to an extension: it is installed over itself.
  reinstalling: reinstallScenario,
});
