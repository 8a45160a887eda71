import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { standInTests } from '../watch-page/all-tests.ts';

standInTests(launchFirefox, BUILT_EXTENSION.firefox);
