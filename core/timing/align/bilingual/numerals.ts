const DIGITS = '零一二三四五六七八九';
const LIKE: ReadonlyMap<string, string> = new Map([
  ['〇', '零'],
  ['两', '二'],
]);
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const NUMERAL = /[零〇一二两三四五六七八九十百千万亿]/;
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

export const isNumeral = (character: string): boolean => NUMERAL.test(character);

/** Its value, or null where the characters make no number: simplified numerals, as they are read out or digit by digit. */
export function numeralValue(numeral: string): number | null {
  let [whole, section, digit] = [0, 0, -1];
  let isPlain = true;
  let digits = '';
  for (const written of numeral) {
    const c = LIKE.get(written) ?? written;
    const value = DIGITS.indexOf(c);
    const unit = UNITS.get(c);
    if (value >= 0) {
      digits += value;
      digit = value;
      continue;
    }
    isPlain = false;
    if (unit !== undefined) {
      section += (digit < 0 ? 1 : digit) * unit;
    } else {
      whole = (whole + section + Math.max(0, digit)) * (c === '万' ? 1e4 : 1e8);
      section = 0;
      if (whole === 0) return null;
    }
    digit = -1;
  }
  const total = isPlain ? Number(digits) : whole + section + Math.max(0, digit);
  return total <= Number.MAX_SAFE_INTEGER ? total : null;
}

/** The words, in lower case, by which English captions may write a number. */
export function readings(value: number): string[] {
  const words = [String(value)];
  if (value >= 20 && value < 100) {
    words.push(TENS[Math.floor(value / 10)] as string);
    if (value % 10 > 0) words.push(String(value % 10));
  }
  if (value >= 1000 && value < 1_000_000) words.push(String(Math.floor(value / 1000)), 'thousand');
  if (value >= 1_000_000) words.push(String(Math.floor(value / 1_000_000)), 'million');
  if (value >= 1_000_000_000) words.push(String(Math.floor(value / 1_000_000_000)), 'billion');
  if (value >= 100 && value < 1000) words.push(String(Math.floor(value / 100)), 'hundred');
  return words;
}
