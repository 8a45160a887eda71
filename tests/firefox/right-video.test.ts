import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { arrivingScenarios, playerAheadScenarios } from '../scenarios/arriving.ts';
import { hurryScenario } from '../scenarios/hurry.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchFirefox, BUILT_EXTENSION.firefox, {
  arriving: arrivingScenarios,
  'a player that is ahead': playerAheadScenarios,
  'a reader in a hurry': hurryScenario,
});
