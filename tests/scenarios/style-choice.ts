import { expect, it } from 'vitest';
import { paste } from '../harness/paste.ts';
import { dragOver, pauseAt, talkShown } from './steps.ts';
import type { World } from './world.ts';

const WORDS = 'reasoning is the ability of turning thinking time into better outcomes';
const ADDRESS = 'https://www\\.youtube\\.com/watch\\?v=tEzs3VHyBDM';

/** Choosing how quotes are cited, and copying them so. */
export function styleChoiceScenarios(world: () => World): void {
  it('chooses a style by keys, with what it gives of the selected words, and copies in it', async () => {
    const { page, panel } = world();
    const copied = async (): Promise<{ text: string; html: string }> => {
      const { text, html } = await paste(page);
      return { text: text.replace(/\r/g, ''), html };
    };
    const opened = () => panel.waitFor(() => document.activeElement?.matches('.citing input:checked'));
    /** The dialog is gone, and the panel has seen that the words are selected again. */
    const closed = () =>
      panel.waitFor(async (words) => {
        const isBack = () =>
          !document.querySelector('dialog') &&
          document.querySelector('.quote-bar') !== null &&
          String(document.getSelection()) === words;
        if (!isBack()) return false;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return isBack();
      }, WORDS);
    await talkShown(panel);
    await pauseAt(page, 90);
    expect(await dragOver(panel, 'reasoning is the ability', 'better outcomes')).toBe(WORDS);

    await panel.press('G', 'Shift');
    await opened();
    expect(await panel.axe()).toEqual([]);
    await panel.press('ArrowDown');
    await panel.waitFor(() => document.querySelector('.citing figure')?.textContent?.includes('(OpenAI, 2024, ≈ 1:3'));
    await panel.press('Escape');
    await closed();
    await panel.press('c', 'Control');
    await panel.waitFor(() => document.querySelector('.quote-bar .answer')?.textContent?.startsWith('Copied, APA 7'));
    const apa = await copied();
    expect(apa.text).toMatch(
      new RegExp(
        `^“${WORDS}” \\(OpenAI, 2024, ≈ 1:3\\d\\)\nOpenAI\\. \\(2024, September 20\\)\\. Building OpenAI o1 ` +
          `\\(Extended Cut\\) \\[Video\\]\\. YouTube\\. ${ADDRESS}\n` +
          `≈ 1:3\\d–1:3\\d \\(automatic captions; time estimated, ±\\d s\\): ${ADDRESS}&t=9\\ds$`,
      ),
    );
    expect(apa.html).toContain('<i>Building OpenAI o1 (Extended Cut)</i> [Video]');

    await panel.press('G', 'Shift');
    await opened();
    await panel.click('.citing input[value=template]');
    await panel.waitFor(() => document.querySelector('.citing textarea'));
    await panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('.citing textarea')?.select());
    await panel.type('{speaker?: }{words} {inText}, {nonsense}');
    await panel.waitFor(() =>
      document.querySelector('.template [role=status]')?.textContent?.startsWith('{nonsense} is no field'),
    );
    expect(await panel.axe()).toEqual([]);
    for (let i = 0; i < ', {nonsense}'.length; i++) await panel.press('Backspace');
    await panel.waitFor(() => document.querySelector('.citing figure')?.textContent?.includes('outcomes (OpenAI'));
    await panel.press('Escape');
    await closed();
    await panel.press('c', 'Control');
    await panel.waitFor(() =>
      document.querySelector('.quote-bar .answer')?.textContent?.startsWith('Copied, Template'),
    );
    expect((await copied()).text).toMatch(new RegExp(`^${WORDS} \\(OpenAI, 2024, ≈ 1:3\\d\\)$`));
  });
}
