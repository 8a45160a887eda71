import { htmlText } from '../html-text.ts';
import type { Export } from './exported.ts';

/** Figures, one below the other, for pages and editors; notes and tags stay behind. */
export const html: Export = {
  id: 'html',
  name: 'HTML',
  extension: 'html',
  mediaType: 'text/html',
  render: (quotes, wording) => quotes.map(({ quote }) => `${htmlText(quote, wording)}\n`).join(''),
};
