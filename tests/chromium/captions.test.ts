import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { captionScenarios } from '../scenarios/captions.ts';
import { sharpenScenarios } from '../scenarios/sharpen.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchChromium, BUILT_EXTENSION.chromium, {
  "the page's captions": captionScenarios,
  sharpening: sharpenScenarios,
});
