import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { citingScenarios } from '../scenarios/citing.ts';
import { looksScenarios } from '../scenarios/looks.ts';
import { ownStyleScenarios } from '../scenarios/own-styles.ts';
import { quotingScenarios } from '../scenarios/quoting.ts';
import { readingScenarios } from '../scenarios/reading.ts';
import { styleChoiceScenarios } from '../scenarios/style-choice.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchFirefox, BUILT_EXTENSION.firefox, {
  reading: readingScenarios,
  quoting: quotingScenarios,
  'choice of style': styleChoiceScenarios,
  'own styles': ownStyleScenarios,
  citing: citingScenarios,
  looks: looksScenarios,
});
