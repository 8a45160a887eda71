import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { notebookStoreScenarios } from '../scenarios/notebook-store.ts';

notebookStoreScenarios(BUILT_EXTENSION.firefox, {
  launch: launchFirefox,
  folder: 'storage/default',
  // The notebook's own; what an extension keeps in `storage.local` is in a context of its own.
  files: /moz-extension\+\+\+[^^]*\/idb\/.*\.sqlite$/,
  // Kilobytes that all sites have together.
  narrow: { firefoxPreferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': 200 } },
  takeRoom: async () => undefined,
});
