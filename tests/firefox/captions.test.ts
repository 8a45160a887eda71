import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { captionScenarios } from '../scenarios/captions.ts';
import { sharpenScenarios } from '../scenarios/sharpen.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchFirefox, BUILT_EXTENSION.firefox, {
  "the page's captions": captionScenarios,
  sharpening: sharpenScenarios,
});
