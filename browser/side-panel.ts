import browser from 'webextension-polyfill';

/** Chrome's side panel, which the polyfill's types do not know. */
interface SidePanelApi {
  setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void>;
}

/** Lets the toolbar button (and its shortcut) open and close the panel of the window, in Chrome as in Firefox. */
export function openOnAction(): void {
  const { sidePanel } = browser as { sidePanel?: SidePanelApi };
  if (sidePanel) {
    sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
    return;
  }
  browser.action.onClicked.addListener(() => browser.sidebarAction.toggle());
}
