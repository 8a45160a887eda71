import browser from 'webextension-polyfill';

/** The accent of the panel; white on it has a contrast of 6.5 to 1. */
const BADGE_COLOUR = '#b3261e';

/** Marks the toolbar button of a tab whose video has a transcript, and says so in its tooltip. */
export async function setBadge(tabId: number, on: boolean): Promise<void> {
  const title = browser.i18n.getMessage(on ? 'actionTitleTranscript' : 'actionTitle');
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    browser.action.setBadgeText({ tabId, text: on ? '❝' : '' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
