import { asString, at, type Json } from '../../core/base/json.ts';
import { ok, type Result } from '../../core/base/result.ts';
import { reconcile } from '../../core/notebook/reconcile.ts';
import { readRow } from '../../core/notebook/row.ts';
import type { Database } from './database.ts';
import { putAll, readOneByOne } from './rows.ts';
import type { SecondCopy } from './second-copy.ts';

/**
 * Brings notebook and second copy to the same, so that what one has lost is there again. Answers how many entries the
 * notebook got back.
 */
export async function recover(database: Database, copy: SecondCopy): Promise<Result<number>> {
  const copies = await copy.read();
  // In one transaction: another window may be saving.
  const compared = await database.use('readwrite', async (store) => {
    const { missing, uncopied } = reconcile(await store.getAll(), copies);
    await putAll(store, missing);
    return { recovered: missing.flatMap((value) => (readRow(value)?.removedAtMs === null ? [value] : [])), uncopied };
  });
  if (!compared.ok) return compared;
  const { recovered, uncopied } = compared.value;
  if (uncopied.length > 0) await copy.write(uncopied);
  return ok(recovered.length);
}

const idOf = (value: Json): string | undefined => asString(at(value, 'id'));

/**
 * Makes a damaged database anew out of all that can be read of it and of the second copy. Not if it can be read as a
 * whole. False where that could not be done; everything is as it was then, or in the copy.
 */
export async function rebuild(database: Database, copy: SecondCopy): Promise<boolean> {
  const whole = await database.use('readonly', (store) => store.getAll());
  if (whole.ok || whole.problem.code !== 'notebook-damaged') return false;
  const readable = await readOneByOne(database);
  if (readable.ok) {
    const copies = await copy.read();
    const copied = new Set(copies.map(idOf));
    const odd = readable.value.filter(
      (value) => idOf(value) !== undefined && !copied.has(idOf(value)) && !readRow(value),
    );
    await copy.write([...odd, ...reconcile(readable.value, copies).uncopied]);
  }
  return (await database.startAnew()) && (await recover(database, copy)).ok;
}
