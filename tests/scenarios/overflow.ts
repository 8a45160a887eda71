import type { Panel } from '../harness/panel.ts';

/** What stands beyond the edges of the panel. */
export const overflow = (panel: Panel): Promise<readonly string[]> =>
  panel.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (
        element.getClientRects().length > 0 &&
        !element.closest('.visually-hidden') &&
        (right > width + 0.5 || left < -0.5)
      );
    });
    return wide.map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`);
  });
