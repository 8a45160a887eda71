import { afterAll, beforeAll, describe } from 'vitest';
import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchFirefox } from '../harness/firefox.ts';
import type { BrowserSession } from '../harness/session.ts';
import { standInLastingTests, standInReturnTests } from '../watch-page/lasting-tests.ts';
import { standInNavigationTests } from '../watch-page/navigation-tests.ts';
import { standInPageTests } from '../watch-page/page-tests.ts';
import { standInPlaceTests } from '../watch-page/place-tests.ts';
import { standInPlayingTests } from '../watch-page/playing-tests.ts';
import { type StandIn, startStandIn } from '../watch-page/server.ts';

describe('the stand-in watch page in Firefox', () => {
  let standIn: StandIn;
  let session: BrowserSession;
  beforeAll(async () => {
    standIn = await startStandIn();
    session = await launchFirefox({ extensionDir: BUILT_EXTENSION.firefox, standIn });
  });
  afterAll(async () => {
    await session?.close();
    await standIn?.close();
  });
  const context = () => ({ session, standIn });
  describe('the page', () => standInPageTests(context));
  describe('navigation', () => standInNavigationTests(context));
  describe('playing', () => standInPlayingTests(context));
  describe('places', () => standInPlaceTests(context));
  describe('lasting', () => standInLastingTests(context));
  describe('coming back', () => standInReturnTests(context));
});
