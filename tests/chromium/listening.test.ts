import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { listeningScenarios } from '../scenarios/listening.ts';
import { linkScenarios } from '../scenarios/quote-links.ts';
import { shortcutScenarios } from '../scenarios/sentence-shortcut.ts';
import { inWorld } from '../scenarios/world.ts';

inWorld(launchChromium, BUILT_EXTENSION.chromium, {
  listening: listeningScenarios,
  'links to quotes': linkScenarios,
  'the global shortcut': shortcutScenarios,
});
