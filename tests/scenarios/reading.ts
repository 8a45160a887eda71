import { expect, it } from 'vitest';
import { wait } from '../harness/poll.ts';
import { EXTENDED_CUT_ID, INTERVIEW_ID, PLAIN_ID, SHORT_CUT_ID } from '../watch-page/videos.ts';
import { mediaSeconds, pauseAt, playFrom, spoken, spokenBecomes, stateShown, talkShown } from './steps.ts';
import type { World } from './world.ts';

/** Following a talk, going to places in it, and from talk to talk. */
export function readingScenarios(world: () => World): void {
  it('lights the sentence and the word that are being said, and moves on with the video', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await playFrom(page, 61);
    await spokenBecomes(panel, 'so what is reasoning anyway');
    const first = await spoken(panel, 'word');
    await panel.waitFor((word) => {
      const now = [...(CSS.highlights.get('word') ?? [])].map(String).join('');
      return now !== '' && now !== word;
    }, first);
    await playFrom(page, 69);
    await spokenBecomes(panel, 'for example if you ask');
  });

  it('stands still with the video', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await pauseAt(page, 75);
    await panel.waitFor(() => document.documentElement.dataset.playing === 'false');
    await spokenBecomes(panel, 'for example if you ask');
    const word = await spoken(panel, 'word');
    await wait(400);
    expect(await spoken(panel, 'word')).toBe(word);
  });

  it('goes to a chapter, knows it as the current one, and comes back with Alt+Left', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await playFrom(page, 30);
    await panel.waitFor(
      () => document.querySelector('.chapters [aria-current] .title')?.textContent === 'Introduction',
    );
    await panel.waitFor(() => [...(CSS.highlights.get('spoken') ?? [])].length > 0);
    await panel.click('.chapters li:nth-child(3) button');
    await panel.waitFor(() => document.querySelector('.chapters [aria-current] .title')?.textContent === 'Aha moment');
    expect(await mediaSeconds(page)).toBeGreaterThanOrEqual(147);
    expect(await mediaSeconds(page)).toBeLessThan(150);
    await spokenBecomes(panel, 'going on for a long time');
    await panel.press('ArrowLeft', 'Alt');
    await panel.waitFor(
      () => document.querySelector('.chapters [aria-current] .title')?.textContent === 'Introduction',
    );
    expect(await mediaSeconds(page)).toBeLessThan(40);
  });

  it('goes to a time, and to a sentence that is pressed twice', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await pauseAt(page, 20);
    await panel.click('.chapter:nth-child(2) .paragraph:nth-child(3) button.time');
    await spokenBecomes(panel, 'and you don');
    expect(Math.abs((await mediaSeconds(page)) - 75)).toBeLessThan(4);
    await panel.click('.chapter:nth-child(2) .paragraph:nth-child(2) p', 2);
    await page.waitForFunction(() => (window.standIn?.video()?.currentTime ?? 99) < 74);
    expect(await panel.evaluate(() => document.getSelection()?.isCollapsed)).toBe(true);
  });

  it('selects a paragraph with three presses and stays where it is', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await pauseAt(page, 200);
    await panel.click('.chapter:nth-child(2) .paragraph:nth-child(3) p', 3);
    await panel.waitFor(() => document.querySelector('.quote-bar'));
    await wait(300);
    expect(await mediaSeconds(page)).toBe(200);
    expect(await panel.evaluate(() => String(document.getSelection()))).toMatch(/^and you don't .* the outcome\s*$/);
  });

  it('shows another talk after a navigation without reload, and says so where there is none', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await page.evaluate((id) => window.standIn?.navigate(`/watch?v=${id}`), SHORT_CUT_ID);
    await panel.waitFor(() => document.querySelector('h1')?.textContent === 'Building OpenAI o1');
    await panel.waitFor(() =>
      (document.querySelector('p[data-start="0"]')?.textContent ?? '').startsWith("We're starting a series"),
    );
    await page.evaluate((id) => window.standIn?.navigate(`/watch?v=${id}`), PLAIN_ID);
    await stateShown(panel, 'no-transcript');
    expect(await panel.text()).toContain('Verbatim has no transcript of this video.');
    expect(await panel.evaluate(() => document.querySelectorAll('.talks li a').length)).toBe(3);
    await page.evaluate(() => window.standIn?.navigate('/'));
    await stateShown(panel, 'no-video');
    await page.goBack();
    await stateShown(panel, 'no-transcript');
    await page.evaluate((id) => window.standIn?.navigate(`/watch?v=${id}`), EXTENDED_CUT_ID);
    await talkShown(panel);
  });

  it('lights each of three talks that follow on one another while playing', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    for (const [id, seconds, title] of [
      [SHORT_CUT_ID, 60, 'Building OpenAI o1'],
      [INTERVIEW_ID, 600, 'Noam Brown'],
      [EXTENDED_CUT_ID, 300, 'Extended Cut'],
    ] as const) {
      await page.evaluate((next) => window.standIn?.navigate(`/watch?v=${next}`), id);
      await panel.waitFor((wanted) => document.querySelector('h1')?.textContent?.includes(wanted), title);
      await playFrom(page, seconds);
      await panel.waitFor(() => [...(CSS.highlights.get('spoken') ?? [])].some((range) => String(range).length > 5));
    }
  });

  it('shows the interview in Chinese beside an English voice, with speakers and estimated times', async () => {
    const { page, panel } = world();
    await page.goto(`https://www.youtube.com/watch?v=${INTERVIEW_ID}`);
    await panel.waitFor(() => document.querySelector('h1')?.textContent?.includes('Noam Brown'));
    await playFrom(page, 266);
    await panel.waitFor(
      () => document.querySelector('.chapters [aria-current] .title')?.textContent === 'How o1 works',
    );
    await spokenBecomes(panel, '我知道你們出於很好的理由');
    const seen = await panel.evaluate(() => ({
      language: document.querySelector('.content > div')?.getAttribute('lang'),
      speakers: new Set([...document.querySelectorAll('.speaker')].map((s) => s.textContent)).size,
      plain: [...document.querySelectorAll('.paragraph .time')].filter((time) => !time.textContent?.includes('≈'))
        .length,
      foot: document.querySelector('.foot')?.textContent,
    }));
    expect(seen).toMatchObject({ language: 'zh-Hant', speakers: 5, plain: 0 });
    expect(seen.foot).toContain('Times estimated');
  });
}
