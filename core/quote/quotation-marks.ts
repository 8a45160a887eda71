/** A pair of marks, with the space that belongs to them. */
export type Marks = readonly [open: string, close: string];

interface MarkPairs {
  readonly outer: Marks;
  /** For a quotation within a quotation. */
  readonly inner: Marks;
}

/** Narrow no-break space: what French sets inside its marks. */
const NARROW = '\u202f';

const ENGLISH: MarkPairs = { outer: ['“', '”'], inner: ['‘', '’'] };
const GERMAN: MarkPairs = { outer: ['„', '“'], inner: ['‚', '‘'] };
const POINTED: MarkPairs = { outer: ['«', '»'], inner: ['“', '”'] };
const SWISS: MarkPairs = { outer: ['«', '»'], inner: ['‹', '›'] };
const RUSSIAN: MarkPairs = { outer: ['«', '»'], inner: ['„', '“'] };
const CORNERED: MarkPairs = { outer: ['「', '」'], inner: ['『', '』'] };

/**
 * Quotation marks by the language of the text, after CLDR 48; for French, Swiss German, Spanish and Italian as their
 * typographers want them (docs/decisions/0013-marks-around-untouched-words.md). BCP 47 tags are shortened from the
 * right until one is known.
 */
const MARKS: Readonly<Record<string, MarkPairs>> = {
  en: ENGLISH,
  cs: GERMAN,
  de: GERMAN,
  'de-ch': SWISS,
  es: POINTED,
  fr: { outer: [`«${NARROW}`, `${NARROW}»`], inner: ['“', '”'] },
  'fr-ch': { outer: [`«${NARROW}`, `${NARROW}»`], inner: [`‹${NARROW}`, `${NARROW}›`] },
  it: POINTED,
  ja: CORNERED,
  pl: { outer: ['„', '”'], inner: ['«', '»'] },
  ru: RUSSIAN,
  uk: RUSSIAN,
  zh: ENGLISH,
  'zh-hant': CORNERED,
  'zh-tw': CORNERED,
  'zh-hk': CORNERED,
  'zh-mo': CORNERED,
};

function pairsOf(language: string): MarkPairs {
  for (let tag = language.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const pairs = MARKS[tag];
    if (pairs) return pairs;
  }
  return ENGLISH;
}

/**
 * The marks to be put around words, which are never altered: so where the words hold the marks of their language
 * themselves, those for the second level go outside.
 */
export function quotationMarks(language: string, words = ''): Marks {
  const { outer, inner } = pairsOf(language);
  return holds(words, outer) && !holds(words, inner) ? inner : outer;
}

/** Whether there is one of the marks among the words; what is also an apostrophe tells nothing. */
const holds = (words: string, marks: Marks): boolean =>
  marks.some((mark) => mark !== '’' && words.includes(mark.trim()));
