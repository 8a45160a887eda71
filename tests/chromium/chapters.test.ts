import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { chapterScenarios } from '../scenarios/chapters.ts';
import { lengthScenarios } from '../scenarios/length.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchChromium, BUILT_EXTENSION.chromium, {
  'chapters of the page': chapterScenarios,
  'another length': lengthScenarios,
});
