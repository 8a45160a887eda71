import { expect, it } from 'vitest';
import type { Panel } from '../harness/panel.ts';
import { paste } from '../harness/paste.ts';
import { INTERVIEW_ID, PLAIN_ID } from '../watch-page/videos.ts';
import { pauseAt, stateShown, talkShown, textShown } from './steps.ts';
import type { World } from './world.ts';

async function openCheck(panel: Panel): Promise<void> {
  await panel.press('X', 'Shift');
  await panel.waitFor(() => document.querySelector('.outcome')?.textContent?.startsWith('Verbatim finds'));
}

/** Puts a quotation into the field, as pasting does, and waits for what becomes of it. */
async function check(panel: Panel, quotation: string, outcome: string): Promise<void> {
  await panel.evaluate((text) => {
    const field = document.querySelector<HTMLTextAreaElement>('.checking textarea');
    if (!field) throw new Error('there is no field to paste into');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, quotation);
  await panel.waitFor((wanted) => document.querySelector('.outcome')?.textContent?.includes(wanted), outcome);
}

/** What is shown of each place: its talk and verdict, and of the first what differs. */
const places = (panel: Panel) =>
  panel.evaluate(() => {
    const textOf = (element: Element | null) => element?.textContent ?? '';
    const shown = [...document.querySelectorAll('.checked-place')];
    return {
      talks: shown.map((place) => textOf(place.querySelector('strong'))),
      verdicts: shown.map((place) => textOf(place.querySelector('.verdict'))),
      deleted: [...(shown[0]?.querySelectorAll('del') ?? [])].map(textOf),
      inserted: [...(shown[0]?.querySelectorAll('ins') ?? [])].map(textOf),
    };
  });

const marked = (panel: Panel): Promise<string> =>
  panel.evaluate(() => [...(CSS.highlights.get('linked') ?? [])].map(String).join(' | '));

/** Checking quotations that come from elsewhere. */
export function checkingScenarios(world: () => World): void {
  it('finds a quotation, marks what differs, shows the place and copies the right words', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await pauseAt(page, 75);
    await openCheck(panel);
    await check(panel, 'Reasoning is the ability of turning thinking time into better outcomes', 'Found in 2 places');
    expect(await places(panel)).toMatchObject({
      talks: ['Building OpenAI o1', 'Building OpenAI o1 (Extended Cut)'],
      verdicts: Array(2).fill('≈ The same words; only spelling or marks differ'),
    });
    const damaged =
      '“It will think less before answering your question. […] We are releasing three models.” — OpenAI, 0:42';
    await check(panel, damaged, 'Found in 2 places');
    await panel.waitFor(() => document.querySelector('.checked-place del'));
    const { deleted, inserted } = await places(panel);
    expect([deleted, inserted]).toEqual([
      [' only pasted: less', ' only pasted: three'],
      [' only in the text: more', ' only in the text: two'],
    ]);
    expect(await panel.axe()).toEqual([]);
    // The second place is in the talk beside the panel.
    await panel.click('.checked-place:last-child summary');
    await panel.click('.checked-place:last-child .choices button:nth-child(2)');
    await panel.waitFor(() =>
      document
        .querySelector('.checked-place:last-child [role=status]')
        ?.textContent?.startsWith('Copied with its source, '),
    );
    await panel.click('.checked-place:last-child .choices button:nth-child(1)');
    await panel.waitFor(() => !document.querySelector('dialog') && CSS.highlights.get('linked')?.size);
    expect(await marked(panel)).toBe('it will think more before answering your question we are releasing two models');
    expect((await paste(page)).text).toMatch(
      /^“it will think more before answering your question we are releasing two models”/,
    );
  });

  it('puts together what comes from several places, finds Chinese in either form, and is honest about the rest', async () => {
    const { page, panel } = world();
    await page.goto(`https://www.youtube.com/watch?v=${PLAIN_ID}`);
    await stateShown(panel, 'no-transcript');
    await panel.press('X', 'Shift');
    await panel.waitFor(() => document.querySelector('.outcome')?.textContent?.startsWith('Verbatim finds'));
    await check(panel, 'my dog ate all of the homework', 'Not found');
    await check(panel, "I'm Bob McGrew I lead the research team here. So what is reasoning anyway?", 'Found in');
    await panel.waitFor(() => document.querySelector('.checked-place del'));
    expect((await places(panel)).deleted.join()).toContain('here it does not say that words are left out');
    await check(panel, '你们从一开始就确信这个项目会成功吗？', 'Found in 1 place.');
    await panel.waitFor(() => document.querySelector('.verdict.spelling'));
    await check(
      panel,
      'We were convinced from the very start that all of this would work',
      'is a translation into Traditional Chinese',
    );
    await check(panel, 'you know', 'at least three words');
    await check(panel, 'so it is '.repeat(11_000), 'too long');
    await check(
      panel,
      'so we hope you like <img src=x onerror=alert(1)> our new naming scheme o1',
      'Found in 2 places',
    );
    await panel.waitFor(() => document.querySelector('.checked-place del')?.textContent?.includes('<img src=x'));
    expect(await panel.evaluate(() => document.querySelectorAll('.checking img').length)).toBe(0);
    await panel.press('Escape');
    await panel.waitFor(() => !document.querySelector('dialog'));
  });

  it('leads to a talk that is not beside the panel', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await openCheck(panel);
    await check(panel, '我認為我們從一開始就相信這一方向有潛力', 'Found in 1 place');
    await panel.click('.checked-place .choices button:nth-child(1)');
    await page.waitForFunction((id) => location.href.includes(id), { timeout: 5000 }, INTERVIEW_ID);
    await textShown(panel, INTERVIEW_ID);
    await panel.waitFor(() => CSS.highlights.get('linked')?.size);
    expect(await marked(panel)).toBe('我認為我們從一開始就相信這一方向有潛力');
  });

  it('is whole at every width, in every theme', async () => {
    const { panel } = world();
    await talkShown(panel);
    await openCheck(panel);
    await check(panel, 'o1 is a reasoning model, so it thinks less before answering a question.', 'Found in 2 places');
    for (const width of [240, 360, 500]) {
      await panel.setWidth(width);
      const wide = await panel.evaluate(() => {
        const isOut = (element: Element) => element.getBoundingClientRect().right > innerWidth + 0.5;
        return [...document.querySelectorAll('dialog *')].filter(isOut).map((element) => element.className);
      });
      expect([width, wide]).toEqual([width, []]);
    }
    await panel.emulate({ colorScheme: 'dark' });
    expect(await panel.axe(), 'dark').toEqual([]);
  });
}
