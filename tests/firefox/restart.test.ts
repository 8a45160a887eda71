import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { restartScenarios } from '../scenarios/surviving.ts';

restartScenarios(launchFirefox, BUILT_EXTENSION.firefox);
