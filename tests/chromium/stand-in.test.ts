import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchChromium } from '../harness/chromium.ts';
import { standInTests } from '../watch-page/all-tests.ts';

standInTests(launchChromium, BUILT_EXTENSION.chromium);
