import type { ChromeScope } from './firefox-chrome-scope.ts';
import {
  emulateMedia,
  keys,
  mouse,
  runInSidebar,
  setSidebarWidth,
  sidebarAddress,
  sidebarOrigin,
  snapshot,
} from './firefox-sidebar.ts';
import { createPanel, type Panel, type PanelDriver, PanelGone, type Point } from './panel.ts';
import { poll } from './poll.ts';

const ANSWER_TIMEOUT_MS = 20_000;

export const pngOf = (dataUrl: string): Uint8Array => Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');

/** Firefox's sidebar, driven from the browser's own window: no remote protocol names its document. */
export function createFirefoxPanel(scope: ChromeScope, widget: string, hide: () => Promise<void>): Panel {
  const run = async (source: string, args: readonly unknown[], patienceMs = ANSWER_TIMEOUT_MS) => {
    const answer = JSON.parse(await scope.call(runInSidebar, source, JSON.stringify(args), patienceMs));
    if (answer.gone) throw new PanelGone(`The panel was left, or did not answer within ${patienceMs} ms`);
    if (answer.error !== undefined) throw new Error(`In the panel: ${answer.error}`);
    return answer.value;
  };
  const inWindow = async (...points: readonly Point[]): Promise<Point[]> => {
    const origin = await scope.call(sidebarOrigin);
    return points.map(({ x, y }) => ({ x: x + origin.x, y: y + origin.y }));
  };
  const isOpen = async () => (await scope.call(sidebarAddress, widget)) !== null;
  const driver: PanelDriver = {
    run,
    async clickAt(point, count = 1) {
      const [at] = await inWindow(point);
      if (!at) return;
      const presses = Array.from({ length: count }, (_, index) => [
        { type: 'mousedown', ...at, count: index + 1 },
        { type: 'mouseup', ...at, count: index + 1 },
      ]);
      await scope.call(mouse, [{ type: 'mousemove', ...at, count: 0 }, ...presses.flat()]);
    },
    async drag(from, to) {
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      const [start, half, end] = await inWindow(from, middle, to);
      if (!start || !half || !end) return;
      const move = { type: 'mousemove', count: 0 };
      await scope.call(mouse, [
        { ...move, ...start },
        { type: 'mousedown', ...start, count: 1 },
        { ...move, ...half },
        { ...move, ...end },
        { type: 'mouseup', ...end, count: 1 },
      ]);
    },
    restPointer: () => scope.call(mouse, [{ type: 'mousemove', x: 1, y: 1, count: 0 }]),
    press: (key, ...modifiers) => scope.call(keys, [key], modifiers),
    type: (text) => scope.call(keys, [...text], []),
    picture: async () => pngOf(await scope.call(snapshot, false)),
    setWidth: (width) => scope.call(setSidebarWidth, width),
    emulate: (emulation) =>
      scope.call(
        emulateMedia,
        emulation.colorScheme ?? 'none',
        emulation.reducedMotion ?? false,
        emulation.forcedColors ?? false,
      ),
    isOpen,
    async close() {
      await hide();
      await poll(async () => !(await isOpen()), 5000);
    },
  };
  return createPanel(driver, async (source) => void (await run(`() => { ${source} }`, [])), null);
}
