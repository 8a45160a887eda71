import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { chapterScenarios } from '../scenarios/chapters.ts';
import { lengthScenarios } from '../scenarios/length.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchFirefox, BUILT_EXTENSION.firefox, {
  'chapters of the page': chapterScenarios,
  'another length': lengthScenarios,
});
