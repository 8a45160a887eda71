const PDF = '\u202c';
const PDI = '\u2069';
/** What begins an embedding or an override, and an isolate (Unicode Standard Annex 9, 2). */
const EMBEDDING = /[\u202a\u202b\u202d\u202e]/;
const ISOLATE = /[\u2066\u2067\u2068]/;

/**
 * A text whose direction marks end with it: one that is left open would turn round what stands behind it, times and
 * addresses too.
 */
export function closedBidi(text: string): string {
  const open: string[] = [];
  for (const mark of text.match(/[\u202a-\u202e\u2066-\u2069]/g) ?? []) {
    if (EMBEDDING.test(mark)) open.push(PDF);
    else if (ISOLATE.test(mark)) open.push(PDI);
    else if (mark === PDI && open.includes(PDI)) open.length = open.lastIndexOf(PDI);
    else if (mark === PDF && open.at(-1) === PDF) open.pop();
  }
  return text + open.reverse().join('');
}
