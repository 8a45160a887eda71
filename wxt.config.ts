import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { citeprocHead, LICENCE_FILES } from './tools/csl/notices.ts';
import { cslLocalesPlugin } from './tools/csl/vite-plugin.ts';
import { glossaryPlugin } from './tools/glossary/vite-plugin.ts';
import { seedsPlugin } from './tools/seeds/vite-plugin.ts';

/** Public half of a key made for this project: it gives Chromium builds the same id everywhere. */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA8Adq2UX7EssuRE0sJf/batSQgI+NYY/aOihGn2vbTx7NUi2FC4WVg0SOWS3c8tU3MgWI9mx10NyRtHOqCKkqhsgZ6W+60LWBmfIl5Yds4V7RfRIbykjOcq/7K+KBuZ4ufpRyz6sXS8ytQZbKrdFha+jFMG6lJKY2lYvFI9uSlxcQdTQgJ94TGYurFP3TdL3MBIfHKOXPUkT1/vLxq50KEOTllb/yt59p872s2qx8aYr+lQjW0YjngvTIIW7yCatmoB/rbrx3ByyUUw8aCraLTLKDm0eeCoyC0OhIvCMA434Fe4ITrEKn4U0q9sBMB95pwIYdh/NMf4N4dQPQQnysrwIDAQAB';

/** Alt+Shift+V belongs neither to YouTube nor to the browsers. */
const SHORTCUT = { suggested_key: { default: 'Alt+Shift+V' } };

/** What WXT would put into the content script and nobody uses, see there. */
const NATIVE_API = fileURLToPath(new URL('tools/extension-api/native.ts', import.meta.url));
const NO_CONTEXT = fileURLToPath(new URL('tools/content-script/no-context.ts', import.meta.url));

/** The same of Alt+Shift+S. */
const COPY_SENTENCE = { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandCopySentence__' };

export default defineConfig({
  imports: false,
  webExt: { disabled: true },
  manifestVersion: 3,
  vite: () => ({
    plugins: [seedsPlugin(), glossaryPlugin(), cslLocalesPlugin()],
    resolve: { alias: { 'wxt/utils/content-script-context': NO_CONTEXT, 'webextension-polyfill': NATIVE_API } },
    // Vite's preload helper would bring a way to make requests into the bundle.
    build: { modulePreload: false, target: 'es2023' },
    worker: { rolldownOptions: { output: { postBanner: citeprocHead } } },
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push(...LICENCE_FILES);
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    action: { default_title: '__MSG_actionTitle__' },
    // Unlimited, so that no browser throws the notebook away for want of room. In Chromium a service worker cannot copy by
    // itself (docs/decisions/0023-an-unseen-document.md). Nobody is asked or warned for either.
    permissions: ['clipboardWrite', 'storage', 'unlimitedStorage', ...(browser === 'firefox' ? [] : ['offscreen'])],
    host_permissions: ['https://*.youtube.com/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
    },
    commands: {
      ...(browser === 'firefox' ? { _execute_sidebar_action: SHORTCUT } : { _execute_action: SHORTCUT }),
      'copy-sentence': COPY_SENTENCE,
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'verbatim@verbatim.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123', key: KEY }),
  }),
});
