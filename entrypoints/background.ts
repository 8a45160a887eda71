import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { setBadge } from '../browser/badge.ts';
import { readBadgeMessage } from '../browser/messages/protocol.ts';
import { openOnAction } from '../browser/side-panel.ts';

/** Opens the panel and keeps the badge. Holds no state: the browser may stop it at any moment. */
export default defineBackground(() => {
  openOnAction();
  browser.runtime.onMessage.addListener((value: unknown, sender: browser.Runtime.MessageSender) => {
    const message = readBadgeMessage(value);
    const tabId = sender.tab?.id;
    // The tab may be gone by now; then there is no badge to set.
    if (message && tabId !== undefined) setBadge(tabId, message.on).catch(() => undefined);
    return undefined;
  });
});
