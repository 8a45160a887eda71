/**
 * Outer quotation marks by the language of the text (CLDR 48); BCP 47 tags are shortened from the right until one is
 * known.
 */
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  en: ['“', '”'],
  de: ['„', '“'],
  es: ['«', '»'],
  fr: ['« ', ' »'],
  it: ['«', '»'],
  ja: ['「', '」'],
  ru: ['«', '»'],
  uk: ['«', '»'],
  zh: ['“', '”'],
  'zh-hant': ['「', '」'],
  'zh-tw': ['「', '」'],
  'zh-hk': ['「', '」'],
};

const FALLBACK: readonly [string, string] = ['“', '”'];

export function quotationMarks(language: string): readonly [string, string] {
  for (let tag = language.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const marks = MARKS[tag];
    if (marks) return marks;
  }
  return FALLBACK;
}
