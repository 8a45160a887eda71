import type { Page } from 'puppeteer-core';

/** What a reader gets who pastes into two kinds of field. */
export interface Pasted {
  /** Into a plain text field. */
  readonly text: string;
  /** Into an editor that takes markup: its content as HTML. */
  readonly html: string;
}

/** Puts an empty field over the page, with the focus in it. */
function openField(editor: boolean): void {
  const field = document.createElement(editor ? 'div' : 'textarea');
  field.id = 'pasted';
  if (editor) field.contentEditable = 'true';
  field.style.cssText = 'position:fixed;inset:0;z-index:99;background:white';
  document.body.append(field);
  field.focus();
}

/** Takes the field away and answers what it holds. */
function closeField(): string {
  const field = document.getElementById('pasted');
  const held = field instanceof HTMLTextAreaElement ? field.value : (field?.innerHTML ?? '');
  field?.remove();
  return held;
}

async function pasteInto(page: Page, editor: boolean): Promise<string> {
  await page.evaluate(openField, editor);
  await page.click('#pasted');
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  await page.waitForFunction(
    () => {
      const field = document.getElementById('pasted');
      return field && (field instanceof HTMLTextAreaElement ? field.value : field.innerHTML) !== '';
    },
    { timeout: 5000 },
  );
  return page.evaluate(closeField);
}

/** Pastes the clipboard into the page with real keys, once as text and once with markup. */
export async function paste(page: Page): Promise<Pasted> {
  await page.bringToFront();
  return { text: await pasteInto(page, false), html: await pasteInto(page, true) };
}
