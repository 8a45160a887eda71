import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { hostileScenarios } from '../scenarios/hostile.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchFirefox, BUILT_EXTENSION.firefox, { 'a hostile page': hostileScenarios });
