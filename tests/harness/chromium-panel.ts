import type { KeyInput, Page } from 'puppeteer-core';
import { createPanel, type Panel, type PanelDriver } from './panel.ts';

/** Chromium's side panel is a page for the debugger, so all input goes the way of a real mouse and keyboard. */
export function createChromiumPanel(page: Page, close: () => Promise<void>): Panel {
  const driver: PanelDriver = {
    run: (source, args) => page.evaluate(`(${source})(...${JSON.stringify(args)})`),
    clickAt: (point, count = 1) => page.mouse.click(point.x, point.y, { count }),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.up();
    },
    restPointer: () => page.mouse.move(1, 1),
    async press(key, ...modifiers) {
      for (const modifier of modifiers) await page.keyboard.down(modifier);
      await page.keyboard.press(key as KeyInput);
      for (const modifier of modifiers.toReversed()) await page.keyboard.up(modifier);
    },
    type: (text) => page.keyboard.type(text),
    picture: () => page.screenshot(),
    async setWidth(width) {
      const height = await page.evaluate(() => innerHeight);
      await page.setViewport({ width, height });
    },
    emulate: (emulation) =>
      page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: emulation.colorScheme ?? '' },
        { name: 'prefers-reduced-motion', value: emulation.reducedMotion ? 'reduce' : '' },
        { name: 'forced-colors', value: emulation.forcedColors ? 'active' : '' },
      ]),
    isOpen: async () => !page.isClosed(),
    close,
  };
  return createPanel(driver, async (source) => void (await page.evaluate(source)), page);
}
