import { parseClock } from '../../base/time.ts';

/** `DD.MM.YYYY` as `YYYY-MM-DD`; null for anything else. */
export function siteDate(text: string): string | null {
  const [, day, month, year] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text) ?? [];
  if (!day || !month || !year || Number(month) > 12 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A count with thousands set apart by commas, dots, apostrophes or any space; null where there is no number. */
export function siteCount(text: string): number | null {
  const digits = /^\s*(\d{1,3}(?:[\s,.'’]\d{3})+|\d+)(?!\d)/.exec(text)?.[1];
  return digits ? Number(digits.replace(/\D/g, '')) : null;
}

/** The id in the address of a video, in any of the forms that people copy; null where there is none. */
export function idInAddress(text: string): string | null {
  const match = /(?:[?&]v=|youtu\.be\/|\/(?:embed|live|shorts)\/)([\w-]+)/.exec(text);
  return match?.[1] ?? null;
}

/** Seconds, `300s` or `1h2m3s` in the `t=` of an address, in milliseconds. */
function timeInAddress(address: string): number | null {
  const value = /[?&#]t=([\dhms:]+)/i.exec(address)?.[1];
  if (!value) return null;
  if (value.includes(':')) return parseClock(value);
  const [, h, m, s] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/i.exec(value) ?? [];
  if (h === undefined && m === undefined && s === undefined) return null;
  return (Number(h ?? 0) * 3600 + Number(m ?? 0) * 60 + Number(s ?? 0)) * 1000;
}

export interface SiteHeading {
  readonly title: string;
  readonly kind: 'chapter' | 'block';
  readonly startMs: number | null;
  readonly endMs: number | null;
}

const CLOCK = String.raw`\d{1,3}(?::\d{2}){1,2}`;
const LEADING_LINK = new RegExp(String.raw`^\[\s*(${CLOCK})\s*\](?:\(([^()\s]*)\))?\s*`);
const TRAILING_BRACKETS = new RegExp(String.raw`\s*\[\s*(${CLOCK})?\s*\](?:\(([^()\s]*)\))?$`);
const BLOCK = new RegExp(String.raw`^Segment\s+\d+(?:\s*\(\s*(${CLOCK})\s*[-–—]\s*(${CLOCK})\s*\))?$`, 'i');

/**
 * Takes apart a heading of the site: `Segment 1 (00:00 - 05:00) []`, `[5:00](…&t=300s) Segment 2 (05:00 - 10:00)`,
 * `[2:27](…) Aha moment`, or a bare title. The end in the label of the last block is rounded down by the site.
 */
export function siteHeading(text: string): SiteHeading {
  let title = text.trim();
  let startMs: number | null = null;
  for (const pattern of [LEADING_LINK, TRAILING_BRACKETS]) {
    const match = pattern.exec(title);
    if (!match) continue;
    title = title.replace(match[0], '').trim();
    startMs ??= (match[2] ? timeInAddress(match[2]) : null) ?? (match[1] ? parseClock(match[1]) : null);
  }
  const block = BLOCK.exec(title);
  if (!block) return { title, kind: 'chapter', startMs, endMs: null };
  const [, from, to] = block;
  startMs ??= from ? parseClock(from) : null;
  return { title, kind: 'block', startMs, endMs: to ? parseClock(to) : null };
}
