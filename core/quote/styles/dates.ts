/** A date, or as much of it as is known. */
export interface PartialDate {
  readonly year: string;
  /** From 1. */
  readonly month: number | null;
  readonly day: number | null;
}

const ISO = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?(?:$|T)/;

/** Reads `2024`, `2024-09`, `2024-09-20` and what else begins like the last; null for anything else. */
export function readDate(iso: string): PartialDate | null {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  if (year === undefined) return null;
  const [m, d] = [month ? Number(month) : null, day ? Number(day) : null];
  if (m !== null && d !== null && new Date(Date.UTC(Number(year), m - 1, d)).getUTCDate() !== d) return null;
  return { year, month: m, day: d };
}

const names = (list: string): readonly string[] => list.split(' ');

export const MONTHS = {
  english: names('January February March April May June July August September October November December'),
  /** MLA Handbook 9, appendix 1. */
  mla: names('Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'),
  ieee: names('Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sep. Oct. Nov. Dec.'),
  nlm: names('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  /** As they stand after a day. */
  russian: names('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
  russianAlone: names('Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь'),
} as const;

export type MonthNames = (typeof MONTHS)[keyof typeof MONTHS];

const joined = (...words: readonly (string | number | null | undefined)[]): string =>
  words.filter((word) => word !== null && word !== undefined).join(' ');

const nameOf = ({ month }: PartialDate, months: MonthNames): string | null =>
  month === null ? null : (months[month - 1] ?? null);

/** `September 20`, `September`; empty where only the year is known. */
export const monthDay = (date: PartialDate, months: MonthNames): string => joined(nameOf(date, months), date.day);

/** `20 September`, `September`; empty where only the year is known. */
export const dayMonth = (date: PartialDate, months: MonthNames): string => joined(date.day, nameOf(date, months));

/** `September 20, 2024`, `September 2024`, `2024`. */
export const monthDayYear = (date: PartialDate, months: MonthNames): string =>
  date.day === null ? joined(nameOf(date, months), date.year) : `${monthDay(date, months)}, ${date.year}`;

/** `20 September 2024`, `September 2024`, `2024`. */
export const dayMonthYear = (date: PartialDate, months: MonthNames): string =>
  joined(date.day, nameOf(date, months), date.year);

/** `2024 Sep 20`, `2024 Sep`, `2024`. */
export const yearMonthDay = (date: PartialDate, months: MonthNames): string =>
  joined(date.year, nameOf(date, months), date.day);

const two = (n: number): string => String(n).padStart(2, '0');

/** `2024-09-20`, `2024-09`, `2024`. */
export const isoDate = ({ year, month, day }: PartialDate): string =>
  [year, ...[month, day].flatMap((n) => (n === null ? [] : two(n)))].join('-');

/** `20.09.2024`, `09.2024`, `2024`. */
export const dottedDate = (date: PartialDate): string => isoDate(date).split('-').reverse().join('.');
