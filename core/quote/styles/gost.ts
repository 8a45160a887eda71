import type { CitedVideo } from './citation.ts';
import { dayMonth, dottedDate, MONTHS, readDate } from './dates.ts';
import { momentRange } from './moments.ts';
import { address, runs } from './runs.ts';
import type { Style } from './style.ts';
import { stopped, typeset } from './title.ts';

/** Year, then day and month: `2024. 20 сентября`, set apart by `between`; a month alone: `2024. Сентябрь`. */
function issued({ published }: CitedVideo, between: string): string {
  const date = readDate(published);
  if (!date) return '[б. г.]';
  const months = date.day === null ? MONTHS.russianAlone : MONTHS.russian;
  return [date.year, dayMonth(date, months)].filter(Boolean).join(between);
}

/** `URL: … (дата обращения: 22.11.2026).` */
function found({ url, accessed }: CitedVideo, before: string) {
  const seen = readDate(accessed);
  return url && [`${before}URL: `, address(url), seen && ` (дата обращения: ${dottedDate(seen)})`, '.'];
}

/**
 * GOST R 7.0.5-2008, reference to part of an electronic resource (10): the working standard of Russian authors. Without
 * «[Электронный ресурс]», which the standards since 2018 no longer have.
 */
export const GOST_REFERENCE: Style = {
  id: 'gost-7.0.5-2008',
  name: 'GOST R 7.0.5-2008',
  inText: ({ locator, number }) => runs(`[${number}`, locator && `, ${momentRange(locator)}`, ']'),
  reference({ video, number }) {
    const head = [stopped(typeset(video.channel)), typeset(video.title)].filter(Boolean).join(' ');
    return runs(`${number}. ${head} // YouTube : [видеохостинг]. ${issued(video, '. ')}.`, found(video, ' '));
  },
};

/** GOST R 7.0.100-2018, bibliographic description: that of catalogues, title first; it has no form in the text. */
export const GOST_DESCRIPTION: Style = {
  id: 'gost-7.0.100-2018',
  name: 'GOST R 7.0.100-2018',
  inText: () => null,
  reference({ video }) {
    const head = [typeset(video.title), typeset(video.channel)].filter(Boolean).join(' / ');
    const kind = 'Изображение (движущееся ; двухмерное) : электронное';
    return runs(
      `${stopped(head)} – ${kind} // YouTube : [видеохостинг]. – ${issued(video, '. – ')}.`,
      found(video, ' – '),
    );
  },
};
