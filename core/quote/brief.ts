/** Characters by which a passage is known again. */
const LENGTH = 24;

/** The first words of a passage, to name it by. */
export function brief(words: string): string {
  const flat = words.replace(/\s+/gu, ' ');
  const letters = [...flat];
  if (letters.length <= LENGTH) return flat;
  const cut = letters.slice(0, LENGTH).join('');
  // Between words, where the script has spaces.
  return `${/\s/u.test(cut) ? cut.replace(/\s+\S*$/u, '') : cut}…`;
}
