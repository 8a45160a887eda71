import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { arrivingScenarios, playerAheadScenarios } from '../scenarios/arriving.ts';
import { hurryScenario } from '../scenarios/hurry.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchChromium, BUILT_EXTENSION.chromium, {
  arriving: arrivingScenarios,
  'a player that is ahead': playerAheadScenarios,
  'a reader in a hurry': hurryScenario,
});
