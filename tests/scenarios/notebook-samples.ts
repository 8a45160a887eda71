import type { Entry } from '../../core/notebook/entry.ts';
import { rowOf } from '../../core/notebook/row.ts';
import { quoteKey } from '../../core/notebook/same-quote.ts';
import { makeQuote } from '../../core/quote/quote.ts';
import { NOTHING_KNOWN, talkTimes } from '../../core/timing/talk-times.ts';
import { spanAt } from '../../core/transcript/transcript.ts';
import { EXTENDED_CUT, INTERVIEW } from '../../tools/seeds/seed-talks.sample.ts';
import type { Json, Panel } from '../harness/panel.ts';

/** What a document, or the reader, could hold that must never be more than text. */
export const HOSTILE = '<img src=x onerror="document.title=1"></p> {{x}} \u202eright to left\u202c “„" \\\\ 🧠\u0301';

const SAVED_AT_MS = Date.UTC(2026, 0, 5, 12);

function entry(nth: number, talk: typeof EXTENDED_CUT, sentences: readonly number[], more: Partial<Entry> = {}): Entry {
  const spans = sentences.map((index) => spanAt(talk.transcript.sentences, index));
  const atMs = SAVED_AT_MS + nth * 60_000;
  const quote = makeQuote(talk, talkTimes(talk, NOTHING_KNOWN), spans, atMs);
  if (!quote) throw new Error(`There is nothing to quote in sentence ${sentences}`);
  const id = `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
  return { id, quote, note: '', tags: [], savedAtMs: atMs, changedAtMs: atMs, revision: 1, ...more };
}

/** A small notebook: two talks, an omission, a translation, a checked quote, and texts that attack. */
export function someEntries(): readonly Entry[] {
  const checked = entry(3, EXTENDED_CUT, [20]);
  const attacking = entry(5, INTERVIEW, [30], { note: HOSTILE, tags: ['o1'] });
  return [
    entry(1, EXTENDED_CUT, [8], { note: 'Where it begins.', tags: ['o1', 'reasoning'] }),
    entry(2, EXTENDED_CUT, [12, 16]),
    { ...checked, quote: { ...checked.quote, heardAtMs: checked.savedAtMs } },
    entry(4, INTERVIEW, [3, 4, 5], { tags: ['translation'] }),
    { ...attacking, quote: { ...attacking.quote, title: HOSTILE, channel: HOSTILE, chapter: HOSTILE } },
  ];
}

/** Puts entries where the notebook keeps them, before it is opened. */
export async function putEntries(panel: Panel, entries: readonly Entry[]): Promise<void> {
  const rows = JSON.parse(JSON.stringify(entries.map((one) => ({ ...rowOf(one), key: quoteKey(one.quote) })))) as Json;
  await panel.evaluate(async (all) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('notebook', 1);
      opening.onupgradeneeded = () => {
        const made = opening.result.createObjectStore('entries', { keyPath: 'id' });
        made.createIndex('quote', 'key');
        made.createIndex('removed', 'removedAtMs');
      };
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = database.transaction('entries', 'readwrite');
    for (const row of all as readonly Json[]) transaction.objectStore('entries').put(row);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    database.close();
  }, rows);
}
