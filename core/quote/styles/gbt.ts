import type { Citation } from './citation.ts';
import { isoDate, readDate } from './dates.ts';
import { address, runs } from './runs.ts';
import type { Style, StyleId } from './style.ts';
import { stopped, typeset } from './title.ts';

/** [EB/OL]: what is published online (GB/T 7714-2025, B.10, has a video so). An author nobody knows is left out (8.1). */
function reference({ video, number }: Citation, [open, close]: readonly [string, string]) {
  const date = readDate(video.published);
  const seen = readDate(video.accessed);
  const issued = date ? `${open}${isoDate(date)}${close}` : '';
  const dates = `${issued}${seen ? `[${isoDate(seen)}]` : ''}`;
  return runs(
    `[${number}] `,
    video.channel && `${stopped(typeset(video.channel))} `,
    `${typeset(video.title)}[EB/OL].`,
    dates && ` ${dates}.`,
    video.url && [' ', address(video.url), '.'],
  );
}

const numbered = (id: StyleId, name: string, brackets: readonly [string, string]): Style => ({
  id,
  name,
  inText: ({ number }) => runs(`[${number}]`),
  reference: (citation) => reference(citation, brackets),
});

/** Numbered (顺序编码制); the number says no place, the text around it does. */
export const GBT_2015: Style = numbered('gbt7714-2015', 'GB/T 7714-2015', ['(', ')']);

/** The same with the full-width brackets of the edition of 2025. */
export const GBT_2025: Style = numbered('gbt7714-2025', 'GB/T 7714-2025', ['（', '）']);
