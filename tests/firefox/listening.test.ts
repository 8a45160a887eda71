import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { listeningScenarios } from '../scenarios/listening.ts';
import { linkScenarios } from '../scenarios/quote-links.ts';
import { shortcutScenarios } from '../scenarios/sentence-shortcut.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchFirefox, BUILT_EXTENSION.firefox, {
  listening: listeningScenarios,
  'links to quotes': linkScenarios,
  'the global shortcut': shortcutScenarios,
});
