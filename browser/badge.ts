import browser from 'webextension-polyfill';
import { scheduler } from './scheduler.ts';

/** The accent of the panel; white on it has a contrast of 6.5 to 1. */
const BADGE_COLOUR = '#b3261e';

/** How long an answer stands at the toolbar button, in milliseconds. */
const FLASH_MS = 2000;

/**
 * Says at the toolbar button of a tab what something came to, and then what was said there before: the same as ever,
 * though the one before may still be there, or the tab have gone on meanwhile.
 */
export async function flashBadge(tabId: number, mark: string, title: string): Promise<void> {
  const { action } = browser;
  const before = { text: await action.getBadgeText({ tabId }), title: await action.getTitle({ tabId }) };
  const show = (text: string, said: string) =>
    Promise.all([
      action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
      action.setBadgeText({ tabId, text }),
      action.setTitle({ tabId, title: said }),
    ]);
  await show(mark, title);
  await new Promise<void>((resolve) => scheduler.after(FLASH_MS, resolve));
  if ((await action.getBadgeText({ tabId })) === mark) await show(before.text, before.title);
}

/** Marks the toolbar button of a tab whose video has a transcript, and says so in its tooltip. */
export async function setBadge(tabId: number, on: boolean): Promise<void> {
  const title = browser.i18n.getMessage(on ? 'actionTitleTranscript' : 'actionTitle');
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    browser.action.setBadgeText({ tabId, text: on ? '❝' : '' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
