import bundledIds from 'virtual:seeds/ids';
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { setBadge } from '../browser/badge.ts';
import { interfaceLocale, translate } from '../browser/i18n.ts';
import { readBadgeMessage } from '../browser/messages/protocol.ts';
import { onSentenceShortcut } from '../browser/sentence/run-shortcut.ts';
import { copyUnseen, hasUnseenDocument } from '../browser/sentence/unseen-document.ts';
import { openOnAction } from '../browser/side-panel.ts';
import { utcOffset } from '../browser/utc-offset.ts';

const hasTranscript = (videoId: string): boolean => bundledIds.some((id) => id === videoId);

/**
 * Opens the panel, keeps the badge and copies the last sentence when its shortcut is pressed. Holds nothing that
 * counts: the browser may stop it at any moment.
 */
export default defineBackground({
  // What copies is loaded when it is needed, where the background has a document of its own to do so.
  type: 'module',
  main() {
    openOnAction();
    browser.runtime.onMessage.addListener((value: unknown, sender: browser.Runtime.MessageSender) => {
      const message = readBadgeMessage(value);
      const tabId = sender.tab?.id;
      // The tab may be gone by now; then there is no badge to set.
      if (message && tabId !== undefined) setBadge(tabId, message.on).catch(() => undefined);
      return undefined;
    });
    onSentenceShortcut(hasTranscript, async (job) => {
      if (hasUnseenDocument()) return copyUnseen(job);
      const { copyHere } = await import('./offscreen/copy-here.ts');
      return copyHere(job, { t: translate, locale: interfaceLocale(), utcOffset });
    });
  },
});
