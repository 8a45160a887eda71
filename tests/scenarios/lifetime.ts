import { expect, it } from 'vitest';
import { badgeOf } from '../harness/extension-api.ts';
import { EXTENDED_CUT_ID, PLAIN_ID, SHORT_CUT_ID } from '../watch-page/videos.ts';
import { playFrom, spokenBecomes, stateShown, talkShown } from './steps.ts';
import type { World } from './world.ts';

/** What happens to an extension while a talk plays. */
export function lifetimeScenarios(world: () => World): void {
  it('does not notice when the background is stopped', async () => {
    const { session, page, panel } = world();
    await talkShown(panel);
    await playFrom(page, 61);
    await session.killBackground();
    await playFrom(page, 69);
    await spokenBecomes(panel, 'for example if you ask');
    await page.evaluate((id) => window.standIn?.navigate(`/watch?v=${id}`), SHORT_CUT_ID);
    await panel.waitFor(() => document.querySelector('h1')?.textContent === 'Building OpenAI o1');
  });

  it('stands still when the player is emptied', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await playFrom(page, 61);
    await spokenBecomes(panel, 'so what is reasoning anyway');
    await page.evaluate(() => {
      const video = window.standIn?.video();
      video?.removeAttribute('src');
      video?.load();
    });
    await panel.waitFor(() => document.documentElement.dataset.playing === 'false');
    const word = await panel.evaluate(() => [...(CSS.highlights.get('word') ?? [])].map(String).join());
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await panel.evaluate(() => [...(CSS.highlights.get('word') ?? [])].map(String).join())).toBe(word);
  });

  it('says so when the video is of another length', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await page.evaluate((id) => {
      const video = window.standIn?.video();
      if (video) video.src = video.src.replace(/id=[\w-]+/, `id=${id}`);
    }, SHORT_CUT_ID);
    await panel.waitFor(() => document.querySelector('.banner')?.textContent?.includes('18:57 shorter'));
  });

  it('marks the button of a tab that has a transcript', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await expect.poll(() => badgeOf(panel)).toBe('❝');
    await page.evaluate((id) => window.standIn?.navigate(`/watch?v=${id}`), PLAIN_ID);
    await stateShown(panel, 'no-transcript');
    await expect.poll(() => badgeOf(panel)).toBe('');
  });

  it('asks no host for anything', async () => {
    const { session, page, panel } = world();
    await talkShown(panel);
    await page.evaluate((id) => window.standIn?.navigate(`/watch?v=${id}`), SHORT_CUT_ID);
    await panel.waitFor(() => document.querySelector('h1')?.textContent === 'Building OpenAI o1');
    await page.evaluate((id) => window.standIn?.navigate(`/watch?v=${id}`), EXTENDED_CUT_ID);
    await talkShown(panel);
    expect(await session.extensionRequests()).toEqual([]);
  });
}

/** The last thing that may happen to an extension in a test: it is installed over itself. */
export function reinstallScenario(world: () => World): void {
  it('says what to do after the extension was installed anew', async () => {
    const { session, page, panel } = world();
    await talkShown(panel);
    await session.reinstallExtension();
    const reopened = await session.openPanel(page);
    await reopened.waitFor(() => /^(?:unreachable|talk)$/.test(document.documentElement.dataset.state ?? ''));
    // Chromium leaves open pages without a content script; Firefox gives them the new one.
    if (session.kind === 'chromium') {
      await stateShown(reopened, 'unreachable');
      expect(await reopened.text()).toContain('Reload it to read along.');
      expect(await reopened.axe()).toEqual([]);
      await reopened.click('button.primary');
    }
    await talkShown(reopened);
    await playFrom(page, 61);
    await spokenBecomes(reopened, 'so what is reasoning anyway');
  });
}
