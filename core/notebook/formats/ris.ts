import { ok, type Result } from '../../base/result.ts';
import { CARRYING_TAG, ris } from '../../quote/exports/ris.ts';
import { type Carried, carrying, readCarried } from './carried.ts';
import { complete } from './complete.ts';
import { damaged, type Format, inAll } from './format.ts';

const LINE = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;

interface RisRecord {
  /** On which it begins, 1-based. */
  readonly line: number;
  readonly fields: (readonly [tag: string, value: string])[];
  isWhole: boolean;
}

/** Records from `TY` to `ER`; what stands between them, or is no field, is left alone. */
function risRecords(text: string): readonly RisRecord[] {
  const records: RisRecord[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const [, tag = '', value = ''] = LINE.exec(line) ?? [];
    const open = records.at(-1);
    if (tag === 'TY') records.push({ line: index + 1, fields: [], isWhole: false });
    else if (tag === 'ER' && open) open.isWhole = true;
    else if (tag !== '' && open && !open.isWhole) open.fields.push([tag, value]);
  }
  return records;
}

function readRecord({ line, fields, isWhole }: RisRecord): Result<readonly Carried[]> {
  if (!isWhole) return damaged('This record has no end (ER)', line);
  const carried = fields.filter(([tag]) => tag === CARRYING_TAG);
  if (carried.length === 0) return damaged('This record holds no quote of Verbatim', line);
  return inAll(carried, ([, value]) => {
    const entry = readCarried(value);
    if (!entry.ok) return entry;
    return entry.value ? ok([entry.value]) : damaged('A quote of this record was changed', line);
  });
}

/** Records for reference managers; each entry goes along in a custom field. */
export const notebookRis: Format = {
  ...ris,
  write: (entries, wording) => ris.render(carrying(entries), wording),
  read: (text) => complete(inAll(risRecords(text), readRecord)),
};
