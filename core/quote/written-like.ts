/** Letters of the scripts in which languages are mostly written (ISO 15924, as `Intl.Locale` names them). */
const LETTERS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
  Jpan: /\p{Script=Han}|\p{scx=Hira}|\p{scx=Kana}/gu,
  Kore: /\p{Script=Hangul}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Grek: /\p{Script=Greek}/gu,
  Deva: /\p{Script=Devanagari}/gu,
};

/** True where most letters of a text are those in which a language is written. */
export function isWrittenLike(text: string, language: string): boolean {
  const letters = LETTERS[new Intl.Locale(language).maximize().script ?? ''];
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  return letters !== undefined && (text.match(letters)?.length ?? 0) * 2 > all;
}
