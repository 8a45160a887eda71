// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';

it('lives as long as its extension, whatever the page says', async () => {
  const extension = { runtime: { id: 'verbatim' as string | undefined } };
  vi.stubGlobal('chrome', extension);
  const { startLifetime } = await import('./lifetime.ts');
  const { signal, isOrphan } = startLifetime();
  const detail = { contentScriptName: 'youtube', messageId: 'another' };
  document.dispatchEvent(new CustomEvent('verbatim:youtube:wxt:content-script-started', { detail }));
  expect([isOrphan(), signal.aborted]).toEqual([false, false]);
  extension.runtime.id = undefined;
  expect([isOrphan(), signal.aborted]).toEqual([true, true]);
});
