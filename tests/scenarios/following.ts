import { expect, it } from 'vitest';
import type { Panel } from '../harness/panel.ts';
import { wait } from '../harness/poll.ts';
import { dragOver, pauseAt, playFrom, scrollRests, setRate, spokenBecomes, talkShown } from './steps.ts';
import type { World } from './world.ts';

const following = (panel: Panel): Promise<boolean> =>
  panel.evaluate(() => document.querySelector('.talk.following') !== null);
const left = (panel: Panel): Promise<unknown> =>
  panel.waitFor(() => document.querySelector('.talk:not(.following) .back'));
const scrollTop = (panel: Panel): Promise<number> =>
  panel.evaluate(() => document.querySelector('.reader')?.scrollTop ?? -1);

/** Whether the start of what is being said stands in the visible part of the text. */
const inView = (panel: Panel): Promise<unknown> =>
  panel.waitFor(() => {
    const [range] = CSS.highlights.get('spoken') ?? [];
    const box = document.querySelector('.reader')?.getBoundingClientRect();
    const at = (range as Range | undefined)?.getBoundingClientRect();
    return box && at && at.top >= box.top && at.top <= box.bottom;
  });

/** Two places are known at all times: where the video is and where the reader is. */
export function followingScenarios(world: () => World): void {
  it('keeps what is said in view, even after far jumps', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    for (const [seconds, start] of [
      [1290, "you've observed"],
      [61, 'so what is reasoning'],
      [684, 'project anything'],
    ] as const) {
      await pauseAt(page, seconds);
      await spokenBecomes(panel, start);
      await inView(panel);
      await scrollRests(panel);
      await inView(panel);
    }
    expect(await following(panel)).toBe(true);
  });

  it.each([
    [
      'the wheel',
      (panel: Panel) =>
        panel.evaluate(
          () =>
            void document
              .querySelector('.reader')
              ?.dispatchEvent(new WheelEvent('wheel', { deltaY: 300, bubbles: true })),
        ),
    ],
    [
      'a key',
      async (panel: Panel) => {
        await panel.evaluate(() => document.querySelector<HTMLElement>('.reader')?.focus());
        await panel.press('PageDown');
      },
    ],
    [
      'what scrolls without any input, as find in page does',
      (panel: Panel) =>
        panel.evaluate(() => void document.querySelector('.reader')?.scrollBy({ top: 900, behavior: 'instant' })),
    ],
  ])('lets the reader go with %s, never pulls back, and joins again on request', async (_, scroll) => {
    const { page, panel } = world();
    await talkShown(panel);
    await playFrom(page, 61);
    await spokenBecomes(panel, 'so what is reasoning anyway');
    await inView(panel);
    await scrollRests(panel);
    expect(await following(panel)).toBe(true);
    await scroll(panel);
    await left(panel);
    await scrollRests(panel);
    const place = await scrollTop(panel);
    await setRate(page, 8);
    await playFrom(page, 130);
    // Two sentences at that speed.
    await wait(1200);
    expect(await scrollTop(panel)).toBe(place);
    expect(await panel.evaluate(() => document.querySelector('.back')?.textContent)).toMatch(/Back to 2:[1-5]\d/);
    await panel.click('.back');
    await panel.waitFor(() => document.querySelector('.talk.following'));
    await inView(panel);
  });

  it('goes on following through many movements of its own', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await setRate(page, 8);
    await playFrom(page, 130);
    for (let i = 0; i < 10; i++) {
      await wait(400);
      expect([i, await following(panel)]).toEqual([i, true]);
    }
    await inView(panel);
  });

  it('stands at the top before the first word, and follows from there', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await pauseAt(page, 700);
    await spokenBecomes(panel, 'experiments is something');
    await scrollRests(panel);
    await pauseAt(page, 0.5);
    await panel.waitFor(() => [...(CSS.highlights.get('spoken') ?? [])].length === 0);
    await panel.waitFor(() => (document.querySelector('.reader')?.scrollTop ?? 99) < 20);
    expect(await following(panel)).toBe(true);
  });

  it('brings the reader back who jumps to where the video already is', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await pauseAt(page, 60.2);
    await spokenBecomes(panel, 'so what is reasoning anyway');
    await scrollRests(panel);
    await panel.evaluate(() => document.querySelector('.reader')?.scrollBy({ top: 3000, behavior: 'instant' }));
    await left(panel);
    await panel.click('.chapters [aria-current]');
    await panel.waitFor(() => document.querySelector('.talk.following'));
    await inView(panel);
  });

  it('scrolls by keys that were pressed while nothing had the focus', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await pauseAt(page, 60.2);
    await spokenBecomes(panel, 'so what is reasoning anyway');
    await scrollRests(panel);
    const before = await scrollTop(panel);
    await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await panel.press('PageDown');
    await left(panel);
    expect(await scrollTop(panel)).toBeGreaterThan(before + 100);
  });

  it('keeps the place of a reader who looks at another tab', async () => {
    const { session, page, panel } = world();
    await talkShown(panel);
    await pauseAt(page, 61);
    await spokenBecomes(panel, 'so what is reasoning anyway');
    await scrollRests(panel);
    await panel.evaluate(() =>
      document.querySelector('.chapter:nth-child(9) .paragraph:nth-child(4)')?.scrollIntoView(),
    );
    await left(panel);
    await scrollRests(panel);
    const top = () =>
      panel.evaluate(
        () => document.querySelector('.chapter:nth-child(9) .paragraph:nth-child(4)')?.getBoundingClientRect().top ?? 0,
      );
    const before = await top();
    const other = await session.open('/');
    await panel.waitFor(() => document.documentElement.dataset.state === 'no-video');
    await session.activateTab(page);
    await talkShown(panel);
    await scrollRests(panel);
    expect(await following(panel)).toBe(false);
    expect(Math.abs((await top()) - before)).toBeLessThan(4);
    await other.close();
  });

  it('keeps the text where it is while chapters above it get their heights', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await pauseAt(page, 61);
    await spokenBecomes(panel, 'so what is reasoning anyway');
    await scrollRests(panel);
    await panel.evaluate(() => document.querySelector('.chapter:nth-child(9)')?.scrollIntoView());
    await left(panel);
    await scrollRests(panel);
    const moved = await panel.evaluate(async () => {
      const reader = document.querySelector('.reader') as HTMLElement;
      const box = reader.getBoundingClientRect();
      const isSeen = (text: Element) => {
        const { top } = text.getBoundingClientRect();
        // Chapters out of sight are not laid out, and their text is nowhere.
        return text.checkVisibility({ contentVisibilityAuto: true }) && top > box.top && top < box.bottom;
      };
      const steps: number[] = [];
      for (let i = 0; i < 12; i++) {
        const text = [...document.querySelectorAll('.paragraph p')].find(isSeen);
        const before = (text?.getBoundingClientRect().top ?? Number.NaN) + 150;
        reader.scrollBy({ top: -150, behavior: 'instant' });
        for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
        steps.push(Math.round((text?.getBoundingClientRect().top ?? Number.NaN) - before));
      }
      return steps.filter((by) => !(Math.abs(by) <= 1));
    });
    expect(moved).toEqual([]);
  });

  it('never moves text under a selection', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await playFrom(page, 61);
    await spokenBecomes(panel, 'so what is reasoning anyway');
    await scrollRests(panel);
    await dragOver(panel, 'you probably want', 'better the outcome');
    await left(panel);
    const place = await scrollTop(panel);
    await playFrom(page, 800);
    await wait(700);
    expect(await scrollTop(panel)).toBe(place);
    await panel.press('b');
    await panel.waitFor(() => document.querySelector('.talk.following'));
    await inView(panel);
  });
}
