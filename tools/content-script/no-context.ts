/**
 * Stands in for WXT's context of a content script (`wxt/utils/content-script-context`), nearly a kilobyte on every page
 * of YouTube. It tells the document of a script's start by an event, and ends at any such event, also one that the page
 * has made: nothing here may live by it, see `browser/lifetime.ts`. WXT's wrapper makes one and hands it over unread.
 */
export class ContentScriptContext {}
