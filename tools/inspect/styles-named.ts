import type { Style, StyleId } from '../../core/quote/styles/style.ts';
import { STYLES } from '../../core/quote/styles/styles.ts';

/** What a style is called, without case, spaces and punctuation: the first that fits counts. */
const CALLED: readonly (readonly [name: RegExp, ...ids: readonly StyleId[]])[] = [
  [/^apa(?:7(?:th)?(?:ed(?:ition)?)?)?$/, 'apa7'],
  [/^mla9?(?:th)?(?:ed(?:ition)?)?(?:title|titlefirst|upload|uploadedby)$/, 'mla9-title'],
  [/^mla9?(?:th)?(?:ed(?:ition)?)?(?:author|channel|authorfirst|channelasauthor)?$/, 'mla9-author'],
  [/^(?:chicago|cmos)17(?:th)?(?:ed(?:ition)?)?(?:bib\w*)?$/, 'chicago17-bibliography'],
  [/^(?:chicago|cmos)(?:18(?:th)?(?:ed(?:ition)?)?)?(?:full)?notes?$/, 'chicago18-note'],
  [/^(?:chicago|cmos)(?:18(?:th)?(?:ed(?:ition)?)?)?bib\w*$/, 'chicago18-bibliography'],
  [/^(?:chicago|cmos)(?:18(?:th)?(?:ed(?:ition)?)?)?authordate$/, 'chicago18-author-date'],
  [
    /^(?:chicago|cmos)(?:18(?:th)?(?:ed(?:ition)?)?)?$/,
    'chicago18-note',
    'chicago18-bibliography',
    'chicago18-author-date',
  ],
  [/^(?:harvard(?:\w*ctr|citethemright)?|ctr|citethemright(?:harvard)?)$/, 'harvard-ctr'],
  [/^ieee$/, 'ieee'],
  [/^(?:vancouver(?:nlm)?|nlm(?:vancouver)?)$/, 'vancouver'],
  [/^gostr?705(?:2008)?$/, 'gost-7.0.5-2008'],
  [/^gostr?70100(?:2018)?$/, 'gost-7.0.100-2018'],
  [/^gost$/, 'gost-7.0.5-2008', 'gost-7.0.100-2018'],
  [/^gbt7714(?:2025)?$/, 'gbt7714-2025'],
  [/^gbt77142015$/, 'gbt7714-2015'],
  [/^(?:wikipedia|citeavmedia)/, 'wikipedia'],
];

/** The styles that somebody means by a name: `APA 7`, `harvard_ctr`, `ГОСТ Р 7.0.5-2008`; none where nobody can tell. */
export function stylesNamed(name: string): readonly Style[] {
  const letters = name
    .toLowerCase()
    .replaceAll('гост', 'gost')
    .replaceAll('р', 'r')
    .replace(/[^a-z0-9]/g, '');
  const ids = CALLED.find(([pattern]) => pattern.test(letters))?.slice(1) ?? [];
  return STYLES.filter(({ id }) => ids.includes(id));
}
