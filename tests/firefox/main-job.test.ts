import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { followingScenarios } from '../scenarios/following.ts';
import { lifetimeScenarios, reinstallScenario } from '../scenarios/lifetime.ts';
import { looksScenarios } from '../scenarios/looks.ts';
import { quotingScenarios } from '../scenarios/quoting.ts';
import { READING_ADDRESS, readingScenarios } from '../scenarios/reading.ts';
import { inWorld } from '../scenarios/world.ts';

const run = (name: string, scenarios: Parameters<typeof inWorld>[4]) =>
  inWorld(`${name} in Firefox`, launchFirefox, BUILT_EXTENSION.firefox, READING_ADDRESS, scenarios);

run('reading', readingScenarios);
run('following', followingScenarios);
run('quoting', quotingScenarios);
run('the life of the extension', lifetimeScenarios);
run('looks', looksScenarios);
run('reinstalling', reinstallScenario);
