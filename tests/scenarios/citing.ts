import { expect, it } from 'vitest';
import type { Panel } from '../harness/panel.ts';
import { paste } from '../harness/paste.ts';
import { INTERVIEW_ID } from '../watch-page/videos.ts';
import { dragOver, pauseAt, scrollRests, spokenBecomes, talkShown } from './steps.ts';
import type { World } from './world.ts';

const selectionBecomes = (panel: Panel, words: string): Promise<unknown> =>
  panel.waitFor((wanted) => String(document.getSelection()) === wanted, words);

const answers = (panel: Panel, start: string): Promise<unknown> =>
  panel.waitFor((wanted) => document.querySelector('.quote-bar .answer')?.textContent?.startsWith(wanted), start);

const focusIsOn = (panel: Panel, name: string): Promise<unknown> =>
  panel.waitFor((wanted) => {
    const { activeElement: at } = document;
    return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').includes(wanted);
  }, name);

/** A key as a keyboard tells it whose layout has no Latin letters. */
const pressOther = (panel: Panel, key: string, code: string, shiftKey = false): Promise<unknown> =>
  panel.evaluate(
    (typed, place, shift) =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: typed, code: place, shiftKey: shift, bubbles: true, cancelable: true }),
      ),
    key,
    code,
    shiftKey,
  );

const FIRST = "for example if you ask what's the capital of Italy you know the answer";
const SECOND = "and you don't really have to think about it much";

/** Shows the first talk paused where it says these words. */
async function atFirst({ page, panel }: World): Promise<void> {
  await talkShown(panel);
  await pauseAt(page, 75);
  await spokenBecomes(panel, 'for example if you ask');
}

async function interview({ page, panel }: World): Promise<void> {
  await page.goto(`https://www.youtube.com/watch?v=${INTERVIEW_ID}`);
  await panel.waitFor(() => document.querySelector('h1')?.textContent?.includes('Noam Brown'));
  await pauseAt(page, 306);
}

/** Quotes of several passages, in styles, checked and saved. */
export function citingScenarios(world: () => World): void {
  it('quotes two passages in APA by keyboard alone, and says what it did', async () => {
    const { page, panel } = world();
    await atFirst(world());
    await panel.press('ArrowUp', 'Shift');
    await selectionBecomes(panel, `${FIRST} is Rome`);
    await panel.press('e', 'Shift');
    for (let i = 0; i < 2; i++) await panel.press('ArrowLeft', 'Shift');
    await selectionBecomes(panel, FIRST);
    await panel.press('r');
    await panel.waitFor(() =>
      /^14 words, 1:\d\d to 1:\d\d$/.test(document.querySelector('.talk > [role=status]')?.textContent ?? ''),
    );
    await panel.press('q');
    await answers(panel, 'Kept.');
    await panel.press('n');
    await selectionBecomes(panel, SECOND);
    await panel.waitFor(() => document.querySelector('.quote-bar .note')?.textContent === '2 passages');

    await panel.press('g', 'Shift');
    await panel.waitFor(() => document.activeElement?.matches('dialog[open] input[type=radio]'));
    await panel.press('ArrowDown');
    await panel.press('Escape');
    await panel.waitFor(
      () =>
        document.querySelector('.quote-bar .style')?.textContent?.startsWith('APA') &&
        !document.querySelector('dialog'),
    );
    await panel.press('c', 'Control');
    await answers(panel, 'Copied, APA');
    await panel.waitFor(() => document.querySelector('.talk > [role=status]')?.textContent?.startsWith('Copied, APA'));
    const { text, html } = await paste(page);
    expect(text.replace(/\r/g, '')).toMatch(
      new RegExp(
        `^“${FIRST} \\[…\\] ${SECOND}” \\(OpenAI, 2024, ≈\\s?1:\\d\\d.*\\)\nOpenAI\\. \\(2024, September 20\\)\\. .*Building OpenAI o1`,
      ),
    );
    expect(html).toMatch(/<i>Building OpenAI o1 \(Extended Cut\)<\/i> \[Video\]/);

    // Backwards, step by step: the selection, then what was kept.
    await panel.press('Escape');
    await panel.waitFor(() => String(document.getSelection()) === '' && document.querySelector('.quote-bar'));
    expect(await panel.evaluate(() => [...(CSS.highlights.get('quoted') ?? [])].map(String))).toEqual([FIRST]);
    await panel.press('Backspace');
    await panel.waitFor(() => !document.querySelector('.quote-bar'));
    expect(await panel.evaluate(() => [...(CSS.highlights.get('quoted') ?? [])].length)).toBe(0);
  });

  it('copies as Markdown, words, reference, link and BibLaTeX, by key and menu', async () => {
    const { page, panel } = world();
    await atFirst(world());
    await panel.press('s');
    await panel.waitFor(() => document.querySelector('.quote-bar'));
    await panel.press('d');
    await answers(panel, 'Copied as Markdown');
    expect((await paste(page)).text).toMatch(/^> for example .* is Rome\r?\n>\r?\n> — \*Building/);
    await panel.press('x');
    await answers(panel, 'Words copied');
    expect((await paste(page)).text).toBe(`${FIRST} is Rome`);
    await panel.press('g');
    await answers(panel, 'Reference copied');
    expect((await paste(page)).text).toMatch(
      /^Building OpenAI o1 .* https:\/\/www\.youtube\.com\/watch\?v=tEzs3VHyBDM$/,
    );
    await panel.press('u');
    await answers(panel, 'Link copied');

    await panel.press('Tab');
    await focusIsOn(panel, 'Copy quote');
    await panel.press('ArrowRight');
    await focusIsOn(panel, 'Style of citing');
    await panel.press('End');
    await focusIsOn(panel, 'More ways to copy');
    await panel.press('Enter');
    await focusIsOn(panel, 'Copy as Markdown');
    await panel.press('ArrowUp');
    await focusIsOn(panel, 'Listen over and over');
    await panel.press('Escape');
    await focusIsOn(panel, 'More ways to copy');
    await panel.click('.quote-bar .more');
    await panel.click('.quote-menu [role=menuitem]:nth-child(4)');
    await panel.waitFor(() => document.querySelector('.quote-menu:popover-open') === null);
    await panel.click('.quote-bar .more');
    await panel.waitFor(() => {
      const items = [...document.querySelectorAll<HTMLElement>('.quote-menu [role=menuitem]')];
      const item = items.find(({ textContent }) => textContent === 'BibLaTeX');
      item?.click();
      return item;
    });
    await answers(panel, 'Copied as BibLaTeX');
    expect((await paste(page)).text).toContain('@video{');
    expect(await panel.evaluate(() => String(document.getSelection()))).toBe(`${FIRST} is Rome`);
  });

  it('warns of a sentence that is cut off and extends to it; extends by keys in Chinese, and by turns', async () => {
    const { panel } = world();
    await interview(world());
    await dragOver(panel, '針對那些思考', '思考更長時間');
    await panel.waitFor(() =>
      document.querySelector('.quote-bar .note')?.textContent?.startsWith('Begins in mid-sentence'),
    );
    const cut = await panel.evaluate(() => String(document.getSelection()));
    await panel.click('.quote-bar .extend');
    await panel.waitFor((before) => {
      const words = String(document.getSelection());
      return words.length > before.length && words.includes(before);
    }, cut);
    const before = await panel.evaluate(() => String(document.getSelection()));
    await panel.press('ArrowRight', 'Shift');
    await panel.waitFor((words) => String(document.getSelection()).length > words.length, before);
    await panel.press('End', 'Shift');
    await panel.press('r');
    await panel.waitFor(() =>
      /\d+ (?:sentences|words), \d+:\d\d to \d+:\d\d, Noam Brown$/.test(
        document.querySelector('.talk > [role=status]')?.textContent ?? '',
      ),
    );
    await scrollRests(panel);
    const inView = await panel.evaluate(() => {
      const selection = document.getSelection();
      const range = document.createRange();
      if (!selection?.focusNode) return false;
      range.setStart(selection.focusNode, selection.focusOffset - 1);
      range.setEnd(selection.focusNode, selection.focusOffset);
      const { top, bottom } = range.getBoundingClientRect();
      const box = document.querySelector('.reader')?.getBoundingClientRect();
      return box !== undefined && top >= box.top && bottom <= box.bottom;
    });
    expect(inView).toBe(true);
  });

  it('knows its keys by their place on a Russian keyboard', async () => {
    const { panel } = world();
    await atFirst(world());
    await pressOther(panel, 'ы', 'KeyS');
    await selectionBecomes(panel, `${FIRST} is Rome`);
    await pressOther(panel, 'т', 'KeyN');
    await selectionBecomes(panel, SECOND);
    await pressOther(panel, 'й', 'KeyQ');
    await answers(panel, 'Kept.');
    await pressOther(panel, ',', 'Slash', true);
    await panel.waitFor(() => document.querySelector('dialog[open] kbd'));
  });

  it('takes every stretch that was selected as one quote, with a mark for what was left out', async () => {
    const { panel, session } = world();
    await atFirst(world());
    await panel.press('s');
    await selectionBecomes(panel, `${FIRST} is Rome`);
    if (session.kind === 'chromium') await panel.press('q');
    await panel.evaluate((several) => {
      const paragraph = [...document.querySelectorAll('p[data-start]')].find((p) => p.textContent?.includes('it much'));
      const node = paragraph?.firstChild as Text;
      const range = document.createRange();
      range.setStart(node, node.data.indexOf('think about it much'));
      range.setEnd(node, node.data.indexOf('it much') + 7);
      if (!several) document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    }, session.kind === 'firefox');
    await panel.waitFor(() => document.querySelector('.quote-bar'));
    await panel.press('c', 'Control');
    await answers(panel, 'Copied with its source');
    expect((await paste(world().page)).text).toContain(`is Rome […] think about it much”`);
  });

  it('saves the quote in the notebook', async () => {
    const { panel } = world();
    await atFirst(world());
    await panel.press('s');
    await panel.waitFor(() => document.querySelector('.quote-bar'));
    await panel.press('s', 'Shift');
    await answers(panel, 'Saved in the notebook');
    expect(await panel.evaluate(() => String(document.getSelection()))).toBe(`${FIRST} is Rome`);
    await panel.press('q', 'Shift');
    await panel.waitFor(
      () => document.body.textContent?.includes('capital of Italy') && document.querySelector('.entry, article'),
    );
    await panel.press('q', 'Shift');
    await panel.waitFor(() => document.querySelector('.quote-bar'));
  });

  it('is there for fingers: the bar comes while the finger is still down, with room to press', async () => {
    const { panel } = world();
    await atFirst(world());
    // What a browser tells of a word that is pressed long: the finger, the selection, and no end of the press.
    await panel.evaluate((words) => {
      const paragraph = [...document.querySelectorAll('p[data-start]')].find((p) => p.textContent?.includes(words));
      const text = paragraph?.firstChild as Text;
      const at = text.data.indexOf(words);
      paragraph?.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', button: 0, bubbles: true }));
      document.getSelection()?.setBaseAndExtent(text, at, text, at + words.length);
    }, 'Italy');
    await panel.waitFor(() => document.querySelector('.quote-bar'));
    const sizes = await panel.evaluate(() =>
      [...document.querySelectorAll('.quote-bar button')]
        .map((button) => button.getBoundingClientRect())
        .filter(({ width }) => width > 0)
        .map(({ width, height }) => Math.min(width, height)),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });
}
