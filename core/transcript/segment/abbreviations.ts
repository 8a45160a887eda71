const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Abbreviations, in lower case and without the last full stop, that never end a sentence: something must follow. */
export const NEVER_LAST = list(`
  mr mrs ms dr prof st rev gen sen rep gov pres col capt lt sgt hon mt messrs mme mlle
  vs e.g i.e viz cf ca approx
  hr fr frau z.b d.h bzw evtl sra srta p.ej т.е т.к г ул
`);

/** Abbreviations that may end a sentence: they do where a word follows that often begins one. */
export const SOMETIMES_LAST = list(`
  inc ltd co corp llc jr sr etc al u.s u.k u.n e.u d.c p.m a.m b.c a.d ph.d m.d b.a m.a b.s m.s
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
  usw etc т.д т.п др
`);

/** Abbreviations only where a number follows: "No. 5", "Fig. 3". */
export const BEFORE_NUMBERS = list('no nos nr fig figs p pp vol ch sec eq art par § с стр');

/** Words that often begin a sentence and hardly ever follow an abbreviation within one. */
export const SENTENCE_STARTERS = list(`
  the a an he she it we they you i this that these those there here and but so because if when while what how why who
  where is are was were do does did can could would in on at for with as now then well yes no yeah my our your his her
  their its after before since although however also one some many most
`);

/** What may follow a closing quotation mark within a Chinese or Japanese sentence. */
export const GOES_ON_AFTER_QUOTE =
  /^(?:[的地得了嗎吗呢吧之等]|這個|这个|這種|这种|這樣|这样|這些|这些|那個|那个|那種|那种|と|って|という|の|は|が|を|に)/u;
