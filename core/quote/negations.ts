/** How a language says "not", as far as it can be told from a word and those beside it. */
interface Negations {
  /** One whole word. */
  readonly word: RegExp;
  /** What begins with such a word and the one after it, and denies nothing: "not only". */
  readonly harmless: RegExp;
  /** So many words back it still reaches what follows: "don't think that" | it works. */
  readonly before: number;
  /** So many words on it still reaches back: it works | "but not" always. */
  readonly after: number;
}

const NEGATIONS: Readonly<Record<string, Negations>> = {
  en: {
    word: /^(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|cannot|without|hardly|scarcely|barely|rarely|seldom|(?:ai|are|ca|could|did|do|does|had|has|have|is|must|need|should|was|were|wo|would)n['’]?t)$/iu,
    harmless: /(?: (?:only|just|merely|simply)$)|^(?:no (?:doubt|wonder|matter)|nothing but)$/iu,
    before: 3,
    after: 2,
  },
  ru: {
    word: /^(?:не|ни|нет|никогда|никто|никому|никого|ничто|ничего|нигде|никуда|никак|никакой|никакая|никакие|нельзя|невозможно|едва|без)$/iu,
    harmless: /^(?:не (?:только|просто|столько|менее|раз))$/iu,
    before: 2,
    after: 2,
  },
  de: {
    word: /^(?:nicht|nichts|nie|niemals|niemand|nirgends|kaum|weder|ohne|kein\p{L}{0,2})$/iu,
    harmless: /^nicht (?:nur|bloß|zuletzt)$/iu,
    before: 2,
    after: 3,
  },
  fr: {
    word: /^(?:ne|n['’]\p{L}+|pas|jamais|rien|aucune?|sans|ni|guère|personne)$/iu,
    harmless: /^(?:pas (?:seulement|mal)|sans doute)$/iu,
    before: 3,
    after: 2,
  },
  es: {
    word: /^(?:no|nunca|jamás|nada|nadie|ni|sin|tampoco|ning[uú]n\p{L}?)$/iu,
    harmless: /^no (?:solo|sólo|solamente)$/iu,
    before: 2,
    after: 2,
  },
};

/** Of the words between a negation and what it denies, those that may stand after a comma without ending its reach. */
export const LINKS = /^(?:but|and|though|although|or|но|а|и|aber|und|mais|et|pero|y)$/iu;

export const negationsOf = (language: string): Negations | null =>
  NEGATIONS[language.toLowerCase().split('-')[0] ?? ''] ?? null;

/** What ends a clause: no negation reaches across it. */
export const CLAUSE_END = /[,;:.?!…，、；：。！？()（）「」『』“”"«»—–]|\s-\s|\n/u;

/** Chinese, where words are not written apart: the characters that deny … */
const DENIES = '[不沒没未無无非別别勿莫毋]';
/** … and words that hold one of them and deny nothing, or ask: "very", "but", "whether". */
const HARMLESS =
  /(.)[不沒没]\1|不[同過过斷断錯错僅仅但只光管論论少久妨愧丹]|差不多|不得不|[了對对]不起|[無无][限論论疑非]|毫[無无]疑[問问]|未[來来]|非[常洲]|除非|[別别][人的]|[特識识區区分類类性級级個个差][別别]/gu;
/** The characters after a denial that it still reaches across: 不會, 不認為. */
const DENIED_BEFORE = new RegExp(`${DENIES}\\p{L}{0,2}$`, 'u');
const DENIED_AFTER = new RegExp(`^[並并也都還还從从就但]?${DENIES}`, 'u');
/** The longest of the harmless ones, less one character. */
const BESIDE = 3;
const REACH = 8;

/** Whether a Chinese text denies right before or right after a position, within what `from` and `to` enclose. */
export function deniesBeside(text: string, position: number, from: number, to: number, side: 'before' | 'after') {
  const first = Math.max(from, position - (side === 'before' ? REACH : BESIDE));
  const last = Math.min(to, position + (side === 'before' ? BESIDE : REACH));
  const known = text.slice(first, last).replace(HARMLESS, (found) => '〇'.repeat(found.length));
  const cut = position - first;
  if (side === 'before') return DENIED_BEFORE.test(known.slice(0, cut).split(CLAUSE_END).at(-1)?.trimEnd() ?? '');
  return DENIED_AFTER.test(
    known
      .slice(cut)
      .trimStart()
      .replace(/^[，,]\s*/u, ''),
  );
}

/** How many words of a text deny something, by its language; 0 for a language that is not known here. */
export function countDenials(text: string, language: string): number {
  if (/^zh\b/i.test(language)) return text.replace(HARMLESS, '').match(new RegExp(DENIES, 'gu'))?.length ?? 0;
  const negations = negationsOf(language);
  if (!negations) return 0;
  const words = text.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const denies = (word: string, i: number) =>
    negations.word.test(word) && !negations.harmless.test(`${word} ${words[i + 1] ?? ''}`);
  return words.filter(denies).length;
}
