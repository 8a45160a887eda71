import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { restartScenarios } from '../scenarios/surviving.ts';

restartScenarios(launchChromium, BUILT_EXTENSION.chromium);
