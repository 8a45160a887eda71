import { ok, type Result } from '../../base/result.ts';
import { biblatex, CARRYING_FIELD, readOpaque } from '../../quote/exports/biblatex.ts';
import { type BibFields, bibRecords } from './bib-records.ts';
import { type Carried, carrying, readCarried } from './carried.ts';
import { complete } from './complete.ts';
import { damaged, type Format, inAll } from './format.ts';

const NO_REFERENCES = ['comment', 'string', 'preamble'];

function readRecord({ type, line, fields, isWhole }: BibFields): Result<readonly Carried[]> {
  if (!isWhole) return damaged('This record is cut off or broken', line);
  if (NO_REFERENCES.includes(type)) return ok([]);
  const carried = fields.get(CARRYING_FIELD)?.trim();
  if (!carried) return damaged('This record holds no quote of Verbatim', line);
  return inAll(carried.split(/\s+/), (text) => {
    const entry = readCarried(readOpaque(text));
    if (!entry.ok) return entry;
    return entry.value ? ok([entry.value]) : damaged('A quote of this record was changed', line);
  });
}

/** Records for LaTeX and reference managers; entries go along in a field that BibLaTeX does not know. */
export const notebookBiblatex: Format = {
  ...biblatex,
  write: (entries, wording) => biblatex.render(carrying(entries), wording),
  read: (text) => complete(inAll(bibRecords(text), readRecord)),
};
