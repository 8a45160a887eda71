import { expect, it } from 'vitest';
import { SAMPLE_STYLE } from '../../browser/citation-work/style.sample.ts';
import type { Panel } from '../harness/panel.ts';
import { paste } from '../harness/paste.ts';
import { dragOver, pauseAt, talkShown } from './steps.ts';
import type { World } from './world.ts';

/** Opens the choice of styles, and gives it a file as a file dialog does. */
async function addFile(panel: Panel, text: string): Promise<void> {
  await panel.press('G', 'Shift');
  await panel.waitFor(() => document.querySelector('.own-styles input[type=file]'));
  await panel.evaluate((content) => {
    const input = document.querySelector<HTMLInputElement>('.own-styles input[type=file]');
    const chosen = new DataTransfer();
    chosen.items.add(new File([content], 'style.csl'));
    if (!input) throw new Error('no field for a file');
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

const answerOf = (panel: Panel): Promise<string> =>
  panel.waitFor(() => {
    const said = document.querySelector('.own-styles [role=status]')?.textContent ?? '';
    return said !== '' && !said.startsWith('The style is being tried') ? said : null;
  });

const exampleSays = (panel: Panel, words: string): Promise<unknown> =>
  panel.waitFor((wanted) => document.querySelector('.citing figure')?.textContent?.includes(wanted), words);

/** A .csl file of the reader's own, from the file dialog to the clipboard. */
export function ownStyleScenarios(world: () => World): void {
  it('cites in a style that the reader adds, keeps it, and refuses what is none', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await pauseAt(page, 90);
    await addFile(panel, '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect(await answerOf(panel)).toMatch(/^This is no CSL style/);
    await panel.press('Escape');
    await panel.waitFor(() => !document.querySelector('dialog'));

    await addFile(panel, SAMPLE_STYLE);
    expect(await answerOf(panel)).toBe('The style was added, and is chosen.');
    await exampleSays(panel, 'OpenAI, Building OpenAI o1 (Extended Cut), YouTube, 20 September 2024.');
    expect(await panel.text()).toContain('citeproc-js implements the Citation Style Language');
    expect(await panel.axe()).toEqual([]);
    await panel.press('Escape');
    await panel.waitFor(() => !document.querySelector('dialog'));

    await panel.reload();
    await talkShown(panel);
    await dragOver(panel, 'reasoning is the ability', 'better outcomes');
    await panel.waitFor(() => document.querySelector('.quote-bar')?.textContent?.includes('Review & Letters'));
    // The citation is worked out when the selection rests; who copies before that gets the line with the source.
    await panel.waitFor(async () => {
      document.execCommand('copy');
      await new Promise((resolve) => setTimeout(resolve, 50));
      return document.querySelector('.quote-bar .answer')?.textContent?.includes('Review & Letters');
    });
    const { text, html } = await paste(page);
    expect(text).toMatch(
      /better outcomes” \(OpenAI 2024, ≈ 1:3\d–1:3\d\)\r?\nOpenAI, Building OpenAI o1 \(Extended Cut\)/,
    );
    expect(text).toContain('20 September 2024. https://www.youtube.com/watch?v=tEzs3VHyBDM');
    expect(html).toContain('<i>Building OpenAI o1 (Extended Cut)</i>');

    await panel.press('G', 'Shift');
    await panel.click('.own-styles li button');
    await panel.waitFor(() => document.querySelector<HTMLInputElement>('.citing input:checked')?.value === 'line');
  });
}
