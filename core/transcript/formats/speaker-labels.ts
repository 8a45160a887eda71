/** Titles after which a full stop does not end a sentence. */
const COURTESY = /\b(?:Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr|[A-Z])\./g;

const ALONE = /^(?:\*\*)?([^:：*]{1,60}?)(?:\*\*)?\s*[:：]\s*(?:\*\*)?$/;
const INLINE = /^(?:\*\*)?([^:：*]{1,60}?)(?:\*\*)?\s*[:：](?:\*\*)?\s*(?!\/\/)(\S.*)$/;

/** At most five words, or twelve ideographs, as names and roles have. */
const isShort = (name: string): boolean =>
  name.split(' ').length <= 5 && name.length <= 40 && (name.match(/\p{scx=Han}/gu)?.length ?? 0) <= 12;

/** Words within names that are written small: Ludwig van Beethoven, Leonardo da Vinci. */
const PARTICLE = /^(?:al|bin|da|de|del|den|der|di|du|el|la|le|of|ten|ter|van|von|y|und|and)$/;

/**
 * True for what looks like a name: short, every word with a capital or of a script without them, no sentence
 * punctuation.
 */
function looksLikeName(name: string): boolean {
  if (!isShort(name) || !/^\p{L}/u.test(name)) return false;
  const words = name.replace(/\([^)]*\)/g, '').split(/\s+/);
  if (words.some((word, index) => /^\p{Ll}/u.test(word) && (index === 0 || !PARTICLE.test(word)))) return false;
  return !/[.!?…,，。！？、;；"“”「」/\\[\]{}<>@=|]/.test(name.replace(COURTESY, ''));
}

/** The name in a line that holds nothing but `Name:`; null for any other line. */
export function nameAlone(line: string): string | null {
  const name = ALONE.exec(line)?.[1]?.trim();
  return name && looksLikeName(name) ? name : null;
}

/** The name and the words of a line `Name: words`; null for any other line. */
export function nameBeforeWords(line: string): { readonly name: string; readonly words: string } | null {
  const [, name, words] = INLINE.exec(line) ?? [];
  return name && words && looksLikeName(name.trim()) ? { name: name.trim(), words } : null;
}
