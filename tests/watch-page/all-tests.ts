import { afterAll, beforeAll, describe } from 'vitest';
import type { BrowserSession, Launch } from '../harness/session.ts';
import { standInLastingTests, standInReturnTests } from './lasting-tests.ts';
import { standInNavigationTests } from './navigation-tests.ts';
import { standInPageTests } from './page-tests.ts';
import { standInPlaceTests } from './place-tests.ts';
import { standInPlayingTests } from './playing-tests.ts';
import { type StandIn, startStandIn } from './server.ts';

/** All that the stand-in page must do, the same in both browsers. */
export function standInTests(launch: Launch, extensionDir: string): void {
  let standIn: StandIn;
  let session: BrowserSession;
  beforeAll(async () => {
    standIn = await startStandIn();
    session = await launch({ extensionDir, standIn });
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
}
