import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { hostileScenarios } from '../scenarios/hostile.ts';
import { lifetimeScenarios, reinstallScenario } from '../scenarios/lifetime.ts';
import { permissionScenarios } from '../scenarios/permission.ts';
import { reportScenarios } from '../scenarios/report.ts';
import { keptScenarios } from '../scenarios/surviving.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchFirefox, BUILT_EXTENSION.firefox, {
  'the life of the extension': lifetimeScenarios,
  'what is kept': keptScenarios,
  'the report': reportScenarios,
  'a hostile page': hostileScenarios,
  'the permission for the site': permissionScenarios,
  // The last thing that may happen to an extension: it is installed over itself.
  reinstalling: reinstallScenario,
});
