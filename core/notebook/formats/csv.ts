import { ok, type Result } from '../../base/result.ts';
import { wholeSeconds } from '../../base/time.ts';
import { attribution, type Wording } from '../../quote/attribution.ts';
import { quotedWords } from '../../quote/quote.ts';
import { quoteUrl } from '../../quote/quote-link.ts';
import { type Carried, type Carrying, carrying, readCarried } from './carried.ts';
import { complete } from './complete.ts';
import { type CsvRecord, csvLine, csvRecords } from './csv-records.ts';
import { damaged, type Format, inAll } from './format.ts';

/** The columns that Readwise reads, then what it leaves alone. */
const COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date', 'Tags', 'Verbatim'] as const;
const CARRYING = COLUMNS.indexOf('Verbatim');

/**
 * Words, titles and notes stand as they are, also where they begin with `=`, `+`, `-` or `@`: Readwise takes what is
 * there, and a quote is never altered. docs/exports.md says what that means for spreadsheets.
 */
function cells({ quote, note, tags, savedAtMs, carried }: Carrying, wording: Wording): readonly string[] {
  const source = attribution(quote, wording)
    .map(({ text }) => text)
    .join('');
  return [
    quotedWords(quote),
    quote.title,
    quote.channel,
    quoteUrl(quote),
    note === '' ? `— ${source}` : `${note}\n\n— ${source}`,
    String(wholeSeconds(quote.startMs)),
    new Date(savedAtMs).toISOString(),
    tags.join(', '),
    carried,
  ];
}

function readRecord({ cells, line, isWhole }: CsvRecord): Result<readonly Carried[]> {
  if (!isWhole) return damaged('A cell has no end, or text after it', line);
  if (cells[0] === 'Highlight') return ok([]);
  const entry = readCarried(cells[CARRYING] ?? '');
  if (!entry.ok) return entry;
  return entry.value ? ok([entry.value]) : damaged('This record is none that Verbatim made', line);
}

/** For Readwise and spreadsheets: a quote a record, its moment in seconds as its location. */
export const notebookCsv: Format = {
  id: 'csv',
  name: 'CSV (Readwise)',
  extension: 'csv',
  mediaType: 'text/csv',
  write: (entries, wording) => [COLUMNS, ...carrying(entries).map((one) => cells(one, wording))].map(csvLine).join(''),
  read: (text) => complete(inAll(csvRecords(text), readRecord)),
};
