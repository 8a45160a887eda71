import { writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';

export interface WindowParts {
  readonly width: number;
  readonly height: number;
  readonly pagePng: Uint8Array;
  readonly panelPng: Uint8Array;
  /** Widths of the two pictures in CSS pixels. */
  readonly pageWidth: number;
  readonly panelWidth: number;
  readonly title: string;
  readonly address: string;
  readonly panelName: string;
  readonly dark: boolean;
}

const dataUrl = (png: Uint8Array): string => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

/**
 * Runs in a blank page: lays the two pictures out as the browser's window does, with plain bars in place of its own.
 */
async function drawWindow(parts: Omit<WindowParts, 'pagePng' | 'panelPng'> & { page: string; panel: string }) {
  const box = (style: Partial<CSSStyleDeclaration>, ...children: (Node | string)[]): HTMLElement => {
    const made = document.createElement('div');
    Object.assign(made.style, style);
    made.append(...children);
    return made;
  };
  const image = async (source: string, width: string): Promise<HTMLImageElement> => {
    const made = new Image();
    made.src = source;
    await made.decode();
    Object.assign(made.style, { width, display: 'block' });
    return made;
  };
  const bar = parts.dark ? '#3c3c3c' : '#fff';
  const frame = parts.dark ? '#1f2020' : '#dee3ec';
  const text = parts.dark ? '#e8e8e8' : '#202124';
  const oneLine = { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' };
  const tab = box(
    {
      background: bar,
      borderRadius: '10px 10px 0 0',
      padding: '9px 16px',
      width: '240px',
      marginLeft: '12px',
      ...oneLine,
    },
    parts.title,
  );
  const address = box(
    { background: frame, borderRadius: '16px', padding: '6px 16px', margin: '5px 12px', ...oneLine },
    parts.address.replace('https://', ''),
  );
  const head = box(
    { height: '40px', padding: '11px 16px', boxSizing: 'border-box', fontWeight: '600' },
    parts.panelName,
  );
  const side = box({ width: `${parts.panelWidth}px` }, head, await image(parts.panel, `${parts.panelWidth}px`));
  const left = await image(parts.page, `${parts.pageWidth}px`);
  Object.assign(document.body.style, {
    margin: '0',
    overflow: 'hidden',
    font: '13px sans-serif',
    color: text,
    background: frame,
  });
  const body = box(
    { display: 'flex', justifyContent: 'space-between', padding: '0 8px 8px 0', background: bar },
    left,
    side,
  );
  document.body.append(box({ paddingTop: '8px' }, tab), box({ background: bar, padding: '1px 0' }, address), body);
}

/** Composes the picture in a page that must be blank, and writes it as a PNG. */
export async function writeWindowPicture(blank: Page, parts: WindowParts, file: string): Promise<void> {
  const { pagePng, panelPng, ...rest } = parts;
  await blank.setViewport({ width: parts.width, height: parts.height });
  await blank.evaluate(drawWindow, { ...rest, page: dataUrl(pagePng), panel: dataUrl(panelPng) });
  await writeFile(file, await blank.screenshot());
}
