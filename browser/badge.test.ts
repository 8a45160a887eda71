import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { flashBadge, setBadge } from './badge.ts';

const shown = vi.hoisted(() => new Map<number, { text: string; title: string }>());

vi.mock('webextension-polyfill', () => {
  const of = (tabId: number) => shown.get(tabId) ?? { text: '', title: '' };
  const action = {
    getBadgeText: async ({ tabId }: { tabId: number }) => of(tabId).text,
    getTitle: async ({ tabId }: { tabId: number }) => of(tabId).title,
    setBadgeBackgroundColor: async () => undefined,
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) =>
      void shown.set(tabId, { ...of(tabId), text }),
    setTitle: async ({ tabId, title }: { tabId: number; title: string }) =>
      void shown.set(tabId, { ...of(tabId), title }),
  };
  return { default: { action, i18n: { getMessage: (key: string) => key } } };
});

const TAB = 7;
const badge = () => shown.get(TAB);
const TRANSCRIPT = { text: '❝', title: 'actionTitleTranscript' };

beforeEach(() => {
  vi.useFakeTimers();
  shown.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an answer at the toolbar button', () => {
  it('stands for two seconds, then what was there before', async () => {
    await setBadge(TAB, true);
    const done = flashBadge(TAB, '✓', 'Copied');
    await vi.advanceTimersByTimeAsync(1900);
    expect(badge()).toEqual({ text: '✓', title: 'Copied' });
    await vi.advanceTimersByTimeAsync(200);
    await done;
    expect(badge()).toEqual(TRANSCRIPT);
  });

  it.each([
    ['at once', 0],
    ['while it stands', 800],
  ])('gives way to the next one, %s, and is never what was there before', async (_, ms) => {
    await setBadge(TAB, true);
    const first = flashBadge(TAB, '✓', 'Copied');
    await vi.advanceTimersByTimeAsync(ms);
    const second = flashBadge(TAB, '!', 'Not copied');
    const third = flashBadge(TAB, '✓', 'Copied again');
    await vi.advanceTimersByTimeAsync(1900);
    expect(badge()).toEqual({ text: '✓', title: 'Copied again' });
    await vi.advanceTimersByTimeAsync(200);
    await Promise.all([first, second, third]);
    expect(badge()).toEqual(TRANSCRIPT);
  });

  it('gives way to what the page tells meanwhile, and to a badge that the browser took away', async () => {
    await setBadge(TAB, true);
    const first = flashBadge(TAB, '✓', 'Copied');
    await vi.advanceTimersByTimeAsync(500);
    await setBadge(TAB, false);
    await vi.advanceTimersByTimeAsync(3000);
    await first;
    expect(badge()).toEqual({ text: '', title: 'actionTitle' });
    const second = flashBadge(TAB, '!', 'Not copied');
    await vi.advanceTimersByTimeAsync(500);
    shown.clear();
    await vi.advanceTimersByTimeAsync(3000);
    await second;
    expect(badge()).toBeUndefined();
  });
});
