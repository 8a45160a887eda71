import browser from 'webextension-polyfill';

const BROWSER = /(Firefox|Edg|OPR|Chrome)\/(\d+)/g;

/** Verbatim's version and the browser's, as far as a bug report needs them. */
export function versions(): string {
  const { version } = browser.runtime.getManifest();
  // Chrome's relatives name Chrome first and themselves last.
  const [, name = 'unknown browser', major = ''] = [...navigator.userAgent.matchAll(BROWSER)].at(-1) ?? [];
  return `Verbatim ${version}, ${name} ${major}`.trim();
}
