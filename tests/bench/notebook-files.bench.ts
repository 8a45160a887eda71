import { describe, test } from 'vitest';
import { sampleEntry, sampleId } from '../../core/notebook/entry.sample.ts';
import type { Entry } from '../../core/notebook/entry.ts';
import { exportNotebook } from '../../core/notebook/formats/export-notebook.ts';
import { importNotebook } from '../../core/notebook/formats/import-notebook.ts';
import { FORMATS } from '../../core/notebook/formats/recognise.ts';
import { ENGLISH } from '../../core/quote/exports/exported.sample.ts';

/** Quotes of the sentences of one talk, again and again. */
const notebook = (length: number): readonly Entry[] =>
  Array.from({ length }, (_, nth) => ({
    ...sampleEntry(nth % 200, { note: `Note ${nth}`, tags: ['one', 'two'] }),
    id: sampleId(nth),
  }));

/** A run takes long enough to be measured by itself. */
const FEW = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 };

const [some, many] = [notebook(2000), notebook(10_000)];

describe('a notebook of 2,000 and of 10,000 quotes: five times the time', () => {
  for (const format of FORMATS) {
    const write = (entries: readonly Entry[]) => exportNotebook(format, entries, ENGLISH);
    const [short, long] = [write(some), write(many)];
    test(`exporting as ${format.name}`, async ({ bench }) => {
      await bench.compare(
        bench('2,000', () => void write(some)),
        bench('10,000', () => void write(many)),
        FEW,
      );
    });
    test(`importing ${format.name}`, async ({ bench }) => {
      await bench.compare(
        bench('2,000', () => void importNotebook(`x.${format.extension}`, short)),
        bench('10,000', () => void importNotebook(`x.${format.extension}`, long)),
        FEW,
      );
    });
  }
});
