import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { chapterScenarios } from '../scenarios/chapters.ts';
import { advertisementScenarios, clockScenarios } from '../scenarios/clock.ts';
import { lengthScenarios } from '../scenarios/length.ts';
import { pageTimesScenarios } from '../scenarios/page-times.ts';
import { wishScenarios } from '../scenarios/wishes.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchChromium, BUILT_EXTENSION.chromium, {
  advertisements: advertisementScenarios,
  clock: clockScenarios,
  'chapters of the page': chapterScenarios,
  'times of the page': pageTimesScenarios,
  'another length': lengthScenarios,
  wishes: wishScenarios,
});
