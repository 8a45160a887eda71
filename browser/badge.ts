import browser from 'webextension-polyfill';
import { scheduler } from './scheduler.ts';

/** The accent of the panel; white on it has a contrast of 6.5 to 1. */
const BADGE_COLOUR = '#b3261e';

/** How long an answer stands at the toolbar button, in milliseconds. */
const FLASH_MS = 2000;

interface Said {
  readonly text: string;
  readonly title: string;
}

/** The answers that stand now, by their tabs, each with what was there before the first of them. */
const answers = new Map<number, { readonly before: Promise<Said> }>();

/**
 * Says at the toolbar button of a tab what something came to, and then what was said there before. The last answer
 * counts; one that still stands is not what was there before.
 */
export async function flashBadge(tabId: number, mark: string, title: string): Promise<void> {
  const answer = { before: answers.get(tabId)?.before ?? saidAt(tabId) };
  const stands = (): boolean => answers.get(tabId) === answer;
  answers.set(tabId, answer);
  try {
    const before = await answer.before;
    if (!stands()) return;
    await show(tabId, { text: mark, title });
    await new Promise<void>((resolve) => scheduler.after(FLASH_MS, resolve));
    // The tab may have gone on: then the browser has taken the answer away with all else.
    const left = stands() && (await saidAt(tabId)).text === mark;
    if (left && stands()) await show(tabId, before);
  } finally {
    if (stands()) answers.delete(tabId);
  }
}

/** Marks the toolbar button of a tab whose video has a transcript, and says so in its tooltip. */
export async function setBadge(tabId: number, on: boolean): Promise<void> {
  answers.delete(tabId);
  const title = browser.i18n.getMessage(on ? 'actionTitleTranscript' : 'actionTitle');
  await show(tabId, { text: on ? '❝' : '', title });
}

async function saidAt(tabId: number): Promise<Said> {
  const [text, title] = await Promise.all([browser.action.getBadgeText({ tabId }), browser.action.getTitle({ tabId })]);
  return { text, title };
}

async function show(tabId: number, { text, title }: Said): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
