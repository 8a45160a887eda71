import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { followingScenarios } from '../scenarios/following.ts';
import { lifetimeScenarios, reinstallScenario } from '../scenarios/lifetime.ts';
import { looksScenarios } from '../scenarios/looks.ts';
import { quotingScenarios } from '../scenarios/quoting.ts';
import { READING_ADDRESS, readingScenarios } from '../scenarios/reading.ts';
import { inWorld } from '../scenarios/world.ts';

const run = (name: string, scenarios: Parameters<typeof inWorld>[4]) =>
  inWorld(`${name} in Chromium`, launchChromium, BUILT_EXTENSION.chromium, READING_ADDRESS, scenarios);

run('reading', readingScenarios);
run('following', followingScenarios);
run('quoting', quotingScenarios);
run('the life of the extension', lifetimeScenarios);
run('looks', looksScenarios);
run('reinstalling', reinstallScenario);
