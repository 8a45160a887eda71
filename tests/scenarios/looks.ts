import { describe, expect, it } from 'vitest';
import { EXTENDED_CUT_ID, INTERVIEW_ID, PLAIN_ID } from '../watch-page/videos.ts';
import { overflow } from './overflow.ts';
import { pauseAt, spokenBecomes, stateShown, talkShown } from './steps.ts';
import type { World } from './world.ts';

/** Accessible in every state and theme, and whole at every width. */
export function looksScenarios(world: () => World): void {
  describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
    it('axe finds nothing in any state', async () => {
      const { page, panel } = world();
      await panel.emulate({ colorScheme });
      await talkShown(panel);
      await pauseAt(page, 75);
      await spokenBecomes(panel, 'for example');
      expect(await panel.axe(), 'talk').toEqual([]);
      await panel.press('s');
      await panel.waitFor(() => document.querySelector('.quote-bar'));
      await panel.press('c', 'Control');
      await panel.waitFor(() => document.querySelector('.quote-bar .answer'));
      expect(await panel.axe(), 'quote bar, not following').toEqual([]);
      await page.evaluate(() => {
        document.querySelector('#movie_player')?.classList.add('ad-showing');
        window.standIn?.video()?.dispatchEvent(new Event('timeupdate'));
      });
      await panel.waitFor(() => document.querySelector('.banner'));
      expect(await panel.axe(), 'advertisement').toEqual([]);
      await panel.press('Escape');
      await panel.click('.foot button');
      await panel.click('.chapters .more');
      expect(await panel.axe(), 'foot and chapters').toEqual([]);
      for (const button of ['.tools button:nth-child(1)', '.tools button:nth-child(2)']) {
        await panel.click(button);
        await panel.waitFor(() => document.querySelector('dialog[open]'));
        expect(await panel.axe(), button).toEqual([]);
        await panel.press('Escape');
        await panel.waitFor(() => !document.querySelector('dialog'));
      }
      await page.goto(`https://www.youtube.com/watch?v=${INTERVIEW_ID}`);
      await panel.waitFor(() => document.querySelector('h1')?.textContent?.includes('Noam Brown'));
      expect(await panel.axe(), 'interview').toEqual([]);
      await page.goto(`https://www.youtube.com/watch?v=${PLAIN_ID}`);
      await stateShown(panel, 'no-transcript');
      expect(await panel.axe(), 'no transcript').toEqual([]);
      await page.goto('https://www.youtube.com/');
      await stateShown(panel, 'no-video');
      expect(await panel.axe(), 'no video').toEqual([]);
      await page.goto('about:blank');
      await stateShown(panel, 'elsewhere');
      expect(await panel.axe(), 'elsewhere').toEqual([]);
    });
  });

  it.each([240, 300, 360, 500, 800])('is whole at a width of %i pixels', async (width) => {
    const { page, panel } = world();
    await panel.setWidth(width);
    for (const [id, title] of [
      [INTERVIEW_ID, 'Noam Brown'],
      [EXTENDED_CUT_ID, 'Extended Cut'],
    ] as const) {
      await page.goto(`https://www.youtube.com/watch?v=${id}`);
      await panel.waitFor((words) => document.querySelector('h1')?.textContent?.includes(words), title);
      await pauseAt(page, 75);
      await panel.waitFor(
        () =>
          [...(CSS.highlights.get('spoken') ?? [])].length > 0 || document.querySelector('.chapters [aria-current]'),
      );
      await panel.press('s');
      await panel.waitFor(() => document.querySelector('.quote-bar'));
      await panel.press('c', 'Control');
      await panel.waitFor(() => document.querySelector('.quote-bar .answer'));
      expect(await overflow(panel)).toEqual([]);
      await panel.click('.foot .line button');
      await panel.waitFor(() => document.querySelector('.evidence'));
      expect(await overflow(panel), 'explained').toEqual([]);
    }
  });
}
