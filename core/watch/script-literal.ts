const NAMED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', '0': '\0' };

/** One escape: `\xNN`, `\uNNNN`, `\u{N…}`, or a backslash and any other character. */
const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|(\r\n|[\s\S]))/gi;

/**
 * The text of a JavaScript string literal, given with its quotation marks, without running anything. Null where an
 * escape is out of range.
 */
export function readLiteral(literal: string): string | null {
  try {
    return literal.slice(1, -1).replace(ESCAPE, (_, hex, unit, point, other: string | undefined) => {
      const code = hex ?? unit ?? point;
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      if (other === undefined || /^[\r\n\u2028\u2029]/.test(other)) return '';
      return NAMED[other] ?? other;
    });
  } catch {
    return null;
  }
}
