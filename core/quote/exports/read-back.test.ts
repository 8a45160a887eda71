import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseSpace } from '../../base/collapse-space.ts';
import { citedIn } from '../cited-text.ts';
import { videoUrl } from '../link.ts';
import { plainRuns } from '../styles/runs.ts';
import type { Style } from '../styles/style.ts';
import { styleOf } from '../styles/styles.ts';
import { biblatex } from './biblatex.ts';
import { bibtex } from './bibtex.ts';
import { citedVideos } from './cited-videos.ts';
import { cslJson } from './csl-json.ts';
import { anyExported, ENGLISH, EXCHANGE, TRANSLATED } from './exported.sample.ts';
import type { Exported } from './exported.ts';
import { noteLines } from './note-lines.ts';
import { ris } from './ris.ts';

/** Readers of .bib files and we agree on words, not on how many spaces are between them. */
const plain = (text: unknown): string => collapseSpace(String(text).replace(/<\/?span[^>]*>/g, ''));

/** citation-js leaves TeX's mathematics as it is. */
const unset = (text: unknown): string => plain(String(text).replaceAll('\\approx', '≈'));

/** The parser of retorquere takes `\\textasciigrave`, which is U+0060 to TeX, for U+02CB, and writes HTML. */
const unparsed = (text: unknown): string => plain(String(text).replaceAll('ˋ', '`').replaceAll('<p>', ' '));

/** What citation-js makes of an author, who is one name to us. */
const nameOf = (author: Record<string, string>): string =>
  author.literal ?? [author.given, author.family].filter(Boolean).join(' ');

/** The letter U+02CB itself cannot be told from it any more. */
const asParsed = (want: ReturnType<typeof expected>[number]) => ({
  ...want,
  title: unparsed(want.title),
  author: unparsed(want.author),
  notes: unparsed(want.notes),
});

const someQuotes = fc.uniqueArray(anyExported, { minLength: 1, maxLength: 4, selector: ({ id }) => id });

/** What every reader of a list of references has to find again. */
function expected(quotes: readonly Exported[]) {
  return citedVideos(quotes, ENGLISH).map(({ key, about, quotes: own, tags, accessed }) => ({
    key,
    title: collapseSpace(about.title),
    author: collapseSpace(about.channel),
    date: about.published,
    url: videoUrl(about.videoId),
    accessed,
    tags: tags.join(','),
    notes: plain(noteLines(own, ENGLISH).join(' ')),
  }));
}

const iso = (date: { 'date-parts': number[][] } | undefined): string | undefined =>
  date?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-');

describe('BibLaTeX', () => {
  it('is read by citation-js into the same data', () => {
    fc.assert(
      fc.property(someQuotes, (quotes) => {
        const read = new Cite(biblatex.render(quotes, ENGLISH), { forceType: '@biblatex/text' }).data.map((item) => ({
          key: item['citation-key'],
          title: unset(item.title),
          author: unset(nameOf(item.author[0])),
          date: iso(item.issued),
          url: item.URL,
          accessed: iso(item.accessed),
          tags: item.keyword ?? '',
          notes: unset(item.annote),
        }));
        expect(read).toEqual(expected(quotes));
      }),
    );
  });

  it('is read by the BibTeX parser of retorquere into the same data, without a complaint', () => {
    fc.assert(
      fc.property(someQuotes, (quotes) => {
        const { errors, entries } = parse(biblatex.render(quotes, ENGLISH), { sentenceCase: false });
        expect(errors).toEqual([]);
        const read = entries.map(({ key, fields }) => ({
          key,
          title: unparsed(fields.title),
          author: unparsed(fields.author?.[0]?.name),
          date: fields.date,
          url: fields.url,
          accessed: fields.urldate,
          tags: (fields.keywords ?? []).join(','),
          notes: unparsed(fields.annotation),
        }));
        expect(read).toEqual(expected(quotes).map(asParsed));
      }),
    );
  });
});

describe('for TeX', () => {
  it('nothing that is printed stops pdfLaTeX: ≈ is mathematics, straight quotes need no encoding but its own', () => {
    const quote = { ...TRANSLATED.quote, title: 'On "o1" ≈ 2' };
    for (const { render } of [biblatex, bibtex]) {
      const text = render([{ ...TRANSLATED, quote }], ENGLISH);
      expect(text).toContain('  title = {On "{}o1"{} $\\approx$ 2},\n');
      expect(text).toMatch(/^ {2}note = \{.*\$\\approx\$ 12:35/m);
      expect(text).not.toMatch(/≈|textquotedbl/);
    }
  });
});

describe('BibTeX', () => {
  it('is read by citation-js and by retorquere into the same data', () => {
    fc.assert(
      fc.property(someQuotes, (quotes) => {
        const text = bibtex.render(quotes, ENGLISH);
        const want = expected(quotes).map(({ title, author, url, date }) => [title, author, url, date.slice(0, 7)]);
        const cited = new Cite(text, { forceType: '@bibtex/text' }).data.map((item) => [
          unset(item.title),
          unset(nameOf(item.author[0])),
          item.URL,
          iso(item.issued)?.slice(0, 7),
        ]);
        expect(cited).toEqual(want);
        const { errors, entries } = parse(text, { sentenceCase: false });
        expect(errors).toEqual([]);
        const parsed = entries.map(({ fields }) => [
          unparsed(fields.title),
          unparsed(fields.author?.[0]?.name),
          fields.url,
          `${fields.year}-${String(fields.month).padStart(2, '0')}`,
        ]);
        expect(parsed).toEqual(want.map((fields) => fields.map(unparsed)));
      }),
    );
  });
});

describe('RIS', () => {
  it('is read by citation-js into the same data; a comma in a name parts it there, as the format has it', () => {
    fc.assert(
      fc.property(someQuotes, (quotes) => {
        const read = new Cite(ris.render(quotes, ENGLISH), { forceType: '@ris/file' }).data.map((item) => ({
          key: item.id,
          title: plain(item.title),
          author: item.author.map(nameOf).map(plain).join(),
          date: iso(item.issued),
          url: item.URL,
          accessed: iso(item.accessed),
          tags: item.keyword ?? '',
          notes: plain([item.note].flat().join(' ')),
        }));
        const want = expected(quotes);
        // citation-js takes two spaces before a hyphen for the end of a tag, wherever they stand.
        const cutOff = citedVideos(quotes, ENGLISH).map((video) =>
          / {2}- /.test(noteLines(video.quotes, ENGLISH).join('\n')),
        );
        for (const [index, item] of read.entries()) {
          if (want[index]?.author.includes(',')) item.author = want[index].author;
          if (cutOff[index]) item.notes = want[index]?.notes ?? '';
        }
        expect(read).toEqual(want);
      }),
    );
  });
});

describe('CSL-JSON', () => {
  it('is read by citation-js into the same data, with every speaker in their part', () => {
    fc.assert(
      fc.property(someQuotes, (quotes) => {
        const text = cslJson.render(quotes, ENGLISH);
        const read = new Cite(text).data;
        expect(read.map(({ title, author, URL: url }) => [title, author[0].literal, url])).toEqual(
          citedVideos(quotes, ENGLISH).map(({ about }) => [about.title, about.channel, videoUrl(about.videoId)]),
        );
        const names = JSON.parse(text).flatMap((item: Record<string, { literal: string }[]>) =>
          ['host', 'guest', 'performer'].flatMap((part) => (item[part] ?? []).map(({ literal }) => literal)),
        );
        const speakers = citedVideos(quotes, ENGLISH).flatMap((video) => video.speakers.map(({ name }) => name));
        expect(names.sort()).toEqual(speakers.sort());
      }),
    );
  });
});

describe('a list', () => {
  it('names a video once, with all that is quoted of it', () => {
    const [video, ...more] = citedVideos([TRANSLATED, EXCHANGE], ENGLISH);
    expect(more).toEqual([]);
    expect(video).toMatchObject({
      key: 'sequoiacapital2024_jPluSX',
      accessed: '2026-11-22',
      tags: ['o1', 'test time'],
      speakers: [{ name: 'Noam Brown' }, { name: 'Sonya Huang' }],
    });
  });

  it('has the day of access where the reader is, the same that a citation has', () => {
    const made = { ...EXCHANGE, quote: { ...EXCHANGE.quote, madeAtMs: Date.UTC(2026, 10, 22, 3) } };
    const inNewYork = { ...ENGLISH, utcOffset: () => -300 };
    const reference = citedIn(styleOf('ieee') as Style, made.quote, inNewYork).reference ?? [];
    expect(plainRuns(reference)).toContain('Nov. 21, 2026');
    expect(biblatex.render([made], inNewYork)).toContain('urldate = {2026-11-21}');
    expect(bibtex.render([made], inNewYork)).toContain('2026-11-21');
    expect(ris.render([made], inNewYork)).toContain('Y2  - 2026/11/21/');
    expect(JSON.parse(cslJson.render([made], inNewYork))[0].accessed).toEqual({ 'date-parts': [[2026, 11, 21]] });
  });

  it('leaves out a day of access that no calendar has', () => {
    const never = { ...EXCHANGE, quote: { ...EXCHANGE.quote, madeAtMs: 8.64e15 } };
    expect(biblatex.render([never], ENGLISH)).not.toContain('urldate');
    expect(ris.render([never], ENGLISH)).not.toContain('Y2');
    expect(JSON.parse(cslJson.render([never], ENGLISH))[0]).not.toHaveProperty('accessed');
  });

  it('has the tags of all quotes of a video in alphabetical order, each once', () => {
    const [video] = citedVideos(
      [
        { ...EXCHANGE, tags: ['b', 'z'] },
        { ...TRANSLATED, tags: ['a', 'b'] },
      ],
      ENGLISH,
    );
    expect(video?.tags).toEqual(['a', 'b', 'z']);
  });

  it('gives two videos two keys, also where nothing of the channel can stand in one', () => {
    const other = { ...TRANSLATED, quote: { ...TRANSLATED.quote, channel: '红杉', title: 'Another' } };
    const third = { ...other, quote: { ...other.quote, title: 'A third' } };
    expect(citedVideos([TRANSLATED, other, third], ENGLISH).map(({ key }) => key)).toEqual([
      'sequoiacapital2024_jPluSX',
      'video2024_jPluSX',
      'video2024_jPluSX-2',
    ]);
  });
});
