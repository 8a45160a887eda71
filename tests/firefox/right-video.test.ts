import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { arrivingScenarios, playerAheadScenarios, unnamedScenarios } from '../scenarios/arriving.ts';
import { pageFactsScenarios } from '../scenarios/page-facts.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchFirefox, BUILT_EXTENSION.firefox, {
  arriving: arrivingScenarios,
  'what the address alone does not tell': unnamedScenarios,
  'a player that is ahead': playerAheadScenarios,
  'what the page says': pageFactsScenarios,
});
