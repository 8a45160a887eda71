/**
 * Puts both flavours on the clipboard at once; without `html`, plain text only.
 * @returns false when the browser refuses
 */
export async function copy(plain: string, html: string | null): Promise<boolean> {
  const flavours: Record<string, Blob> = { 'text/plain': new Blob([plain], { type: 'text/plain' }) };
  if (html !== null) flavours['text/html'] = new Blob([html], { type: 'text/html' });
  try {
    await navigator.clipboard.write([new ClipboardItem(flavours)]);
    return true;
  } catch {
    return false;
  }
}
