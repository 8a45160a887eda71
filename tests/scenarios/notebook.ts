import { describe, expect, it } from 'vitest';
import { forgetEverything } from '../harness/extension-api.ts';
import { EXTENDED_CUT_ID } from '../watch-page/videos.ts';
import { HOSTILE, putEntries, someEntries } from './notebook-samples.ts';
import {
  entriesBecome,
  exportAs,
  importFiles,
  openNotebook,
  openNotebookPage,
  says,
  wordsShown,
} from './notebook-steps.ts';
import { overflow } from './overflow.ts';
import { pauseAt, playFrom, spokenBecomes, talkShown, textShown } from './steps.ts';
import type { World } from './world.ts';

const NOTE = '.entry[data-id$="1"] [data-do=note]';

/** Saved quotes: written about, found, deleted, brought elsewhere and back. */
export function notebookScenarios(world: () => World): void {
  it('keeps notes and tags, finds by them, deletes and brings back, without a mouse', async () => {
    const { panel } = world();
    await putEntries(panel, someEntries());
    await panel.reload();
    await textShown(panel, EXTENDED_CUT_ID);
    await openNotebook(panel);
    await entriesBecome(panel, 5);
    expect((await wordsShown(panel))[1]).toContain(' […] ');
    await panel.press('n');
    await panel.press('n');
    await panel.waitFor(() => document.activeElement?.closest('.entry')?.getAttribute('data-id')?.endsWith('2'));
    await panel.press('e');
    await panel.waitFor(() => document.activeElement?.tagName === 'TEXTAREA');
    await panel.type('Verify this');
    await says(panel, 'Saved');
    await panel.press('Escape');
    await panel.press('a');
    await panel.waitFor(() => document.activeElement?.closest('fieldset.tags'));
    await panel.type('check');
    await panel.press('Enter');
    await says(panel, '#check');
    await panel.press('Escape');
    await panel.waitFor(() => !document.querySelector('fieldset.tags'));

    await panel.reload();
    await textShown(panel, EXTENDED_CUT_ID);
    await openNotebook(panel);
    await says(panel, 'Verify this');
    await panel.press('s');
    await panel.waitFor(() => document.activeElement?.classList.contains('search'));
    await panel.type('VERIFY');
    await entriesBecome(panel, 1);
    await says(panel, '1 quote found');
    await panel.waitFor(() => [...(CSS.highlights.get('found') ?? [])].map(String).includes('Verify'));
    await panel.press('Escape');
    await entriesBecome(panel, 5);

    await panel.evaluate(() => (document.activeElement as HTMLElement).blur());
    await panel.press('n');
    await panel.press('Delete');
    await entriesBecome(panel, 4);
    await panel.waitFor(() => document.activeElement?.closest('.entry'));
    await panel.press('z', 'Control');
    await entriesBecome(panel, 5);
    await panel.press('Escape');
    await panel.waitFor(() => document.querySelector('.side[inert] .notebook'));
    await talkShown(panel);
  });

  it('takes a quote that was saved, loses no place in the talk, and goes on following behind', async () => {
    const { page, panel } = world();
    await talkShown(panel);
    await pauseAt(page, 60.5);
    await spokenBecomes(panel, 'so what is reasoning');
    await panel.press('s');
    await panel.waitFor(() => document.querySelector('.quote-bar'));
    await panel.press('S', 'Shift');
    await panel.waitFor(() => document.querySelector('.quote-bar .answer')?.textContent?.includes('Saved'));
    await panel.press('Escape');
    await panel.press('b');
    await panel.waitFor(() => document.querySelector('.talk.following'));
    await panel.press('Q', 'Shift');
    await entriesBecome(panel, 1);
    expect((await wordsShown(panel))[0]).toContain('what is reasoning anyway');
    await playFrom(page, 70.95);
    await spokenBecomes(panel, 'for example if you ask');
    await panel.press('Q', 'Shift');
    await panel.waitFor(() => document.querySelector('.side:not([inert]) .talk.following'));
    await spokenBecomes(panel, 'for example if you ask');
    const [top, bottom] = await panel.evaluate(() => {
      const view = document.querySelector('.reader')?.getBoundingClientRect();
      const [range] = CSS.highlights.get('spoken') ?? [];
      const said = (range as Range | undefined)?.getBoundingClientRect();
      return view && said ? [said.top - view.top, view.bottom - said.bottom] : [-1, -1];
    });
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeGreaterThan(0);

    await panel.press('Q', 'Shift');
    await panel.click('.entry .time');
    await panel.waitFor(() => document.querySelector('.side:not([inert]) .talk'));
    await panel.waitFor(() =>
      [...(CSS.highlights.get('linked') ?? [])].some((range) => String(range).includes('what is reasoning anyway')),
    );
    await page.waitForFunction(() => (window.standIn?.video()?.currentTime ?? 99) < 65);
  });

  it('shows page and panel each other’s changes, and writes over nothing', async () => {
    const { panel } = world();
    await putEntries(panel, someEntries());
    const page = await openNotebookPage(world());
    await openNotebook(panel);
    await entriesBecome(panel, 5);
    await panel.click(NOTE);
    await panel.waitFor(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.evaluate((note) => document.querySelector<HTMLElement>(note)?.click(), NOTE);
    await page.waitForFunction(() => document.querySelector('.entry textarea'));
    await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('.entry textarea');
      if (!field) return;
      field.value = 'From the page.';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    // Nothing was written in the panel yet, so it shows what the page has written.
    await panel.waitFor(
      () => document.querySelector<HTMLTextAreaElement>('.entry textarea')?.value === 'From the page.',
    );
    await panel.type(' And from the panel.');
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLTextAreaElement>('.entry textarea')?.value === 'From the page. And from the panel.',
    );
    await page.evaluate(() => document.querySelector<HTMLElement>('.entry[data-id$="4"] [data-do=delete]')?.click());
    await entriesBecome(panel, 4);
    await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.bar button')][0]?.click());
    await entriesBecome(panel, 5);
  });

  it('comes back byte for byte from every form of export, refuses damaged files, and shows hostile texts as text', async () => {
    const { panel } = world();
    await putEntries(panel, someEntries());
    await panel.reload();
    await textShown(panel, EXTENDED_CUT_ID);
    await openNotebook(panel);
    await entriesBecome(panel, 5);
    expect(await panel.evaluate(() => document.querySelector('.entry .note + *, .note')?.textContent)).toBeTruthy();
    await says(panel, HOSTILE);
    expect(await panel.evaluate(() => [document.querySelectorAll('img').length, document.title])).toEqual([
      0,
      'Verbatim',
    ]);

    const whole = await exportAs(panel, 1);
    expect(whole.name).toMatch(/^verbatim-\d{4}-\d\d-\d\d\.json$/);
    for (const form of [1, 2, 3, 4, 5, 6]) {
      const file = await exportAs(panel, form);
      await forgetEverything(panel);
      await textShown(panel, EXTENDED_CUT_ID);
      await openNotebook(panel);
      await says(panel, 'No quotes are saved yet.');
      expect(await importFiles(panel, [file]), file.name).toBe(`${file.name}: 5 new.`);
      await entriesBecome(panel, 5);
      expect((await exportAs(panel, 1)).text, file.name).toBe(whole.text);
    }
    const cut = { name: 'cut.json', text: whole.text.slice(0, whole.text.length / 2) };
    const said = await importFiles(panel, [cut, whole]);
    expect(said).toContain('cut.json was not imported. ');
    expect(said).toContain(`${whole.name}: 0 new, 5 already there.`);
    expect((await exportAs(panel, 1)).text).toBe(whole.text);
  });

  describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
    it('axe finds nothing in any state, and nothing is cut off at any width', async () => {
      const { panel } = world();
      await panel.emulate({ colorScheme });
      await openNotebook(panel);
      expect(await panel.axe(), 'empty').toEqual([]);
      await putEntries(panel, someEntries());
      await panel.reload();
      await textShown(panel, EXTENDED_CUT_ID);
      await openNotebook(panel);
      await entriesBecome(panel, 5);
      expect(await panel.axe(), 'list').toEqual([]);
      await panel.click('.entry[data-id$="1"] .pick input');
      await panel.click('.entry[data-id$="3"] [data-do=delete]');
      // The focus goes on to the next one.
      await panel.waitFor(() => document.activeElement?.closest('.entry[data-id$="4"]'));
      await panel.click('.entry[data-id$="2"] [data-do=copy]');
      await panel.click('.copy-row button:nth-child(4)');
      await panel.waitFor(() => document.querySelector('.entry .answer'));
      await panel.click('.entry[data-id$="1"] [data-do=tags]');
      await panel.waitFor(() => document.querySelector('fieldset.tags'));
      expect(await panel.axe(), 'bars, tags, copying').toEqual([]);
      for (const width of [240, 360, 500]) {
        await panel.setWidth(width);
        expect(await overflow(panel), `${width} px`).toEqual([]);
      }
      await panel.press('Escape');
      await panel.click(NOTE);
      await panel.waitFor(() => document.querySelector('.note-editor'));
      expect(await panel.axe(), 'note').toEqual([]);
      await panel.press('Escape');
      await panel.click('.notebook-head .doing button:nth-of-type(2)');
      await panel.waitFor(() => document.querySelector('dialog[open] .export'));
      expect(await panel.axe(), 'export').toEqual([]);
      await panel.press('Escape');
      await panel.waitFor(() => !document.querySelector('dialog'));
      await panel.press('?');
      await panel.waitFor(() => document.querySelector('dialog[open] kbd'));
      expect(await panel.axe(), 'keys').toEqual([]);
      await panel.press('Escape');
      await panel.waitFor(() => !document.querySelector('dialog'));
      await panel.click('.notebook > .aside');
      await panel.waitFor(() => document.querySelector('.removed li'));
      expect(await panel.axe(), 'recently deleted').toEqual([]);
    });
  });
}
