import { describe, expect, it } from 'vitest';
import { readDocument } from './read-capture.ts';

const HEAD = `# A talk: its title

## Метаданные

- **Канал:** A channel
- **YouTube:** https://www.youtube.com/watch?v=abcdefghij1
- **Дата:** 01.12.2024
- **Длительность:** 1:02:03
- **Просмотры:** 1,234,567`;

const DESCRIPTION = `
## Описание

First line
- **Канал:** not this one

More: https://example.org/`;

const MARKDOWN = `${HEAD}
- **Источник:** https://example.org/video/5
${DESCRIPTION}

## Транскрипт

### Segment 1 (00:00 - 05:00) []

one two\u00a0 three\u00a0 \u00a0 four

five

### Segment 2 (05:00 - 10:00)
six
seven

## Другие видео

eight
`;

const DOWNLOAD = `${HEAD}

## Содержание

### [0:00](https://www.youtube.com/watch?v=abcdefghij1) Start

one

### [2:27](https://www.youtube.com/watch?v=abcdefghij1&t=147s) Aha moment

two
`;

describe('the site as Markdown', () => {
  const captured = readDocument(MARKDOWN);

  it('reads what the page says', () => {
    expect(captured.format).toBe('site-markdown');
    expect(captured.metadata).toEqual({
      title: 'A talk: its title',
      channel: 'A channel',
      videoId: 'abcdefghij1',
      published: '2024-12-01',
      durationMs: 3_723_000,
      views: 1_234_567,
      likes: null,
      source: 'https://example.org/video/5',
      description: 'First line\n- **Канал:** not this one\n\nMore: https://example.org/',
    });
  });

  it('reads the speech and nothing else, with its lines', () => {
    expect(captured.sections).toMatchObject([
      { kind: 'block', startMs: 0, endMs: 300_000, line: 21 },
      { kind: 'block', startMs: 300_000, endMs: 600_000, line: 27 },
    ]);
    expect(captured.sections.map((section) => section.paragraphs)).toEqual([
      [
        { text: 'one two three four', speaker: null, line: 23 },
        { text: 'five', speaker: null, line: 25 },
      ],
      [{ text: 'six seven', speaker: null, line: 28 }],
    ]);
  });

  it.each([
    ['CRLF', MARKDOWN.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${MARKDOWN}`],
  ])('reads the same with %s', (_, text) => {
    const other = readDocument(text);
    expect({ ...other, metadata: null }).toEqual({ ...captured, metadata: null });
    expect(other.metadata.title).toBe(captured.metadata.title);
  });

  it('does without description, data and headings', () => {
    const bare = readDocument('# T\n\n## Метаданные\n\n## Транскрипт\n\none\n\ntwo\n');
    expect(bare.metadata).toMatchObject({ title: 'T', channel: null, description: null });
    expect(bare.sections).toMatchObject([{ title: '', kind: 'block', paragraphs: [{ text: 'one' }, { text: 'two' }] }]);
  });
});

describe('the site as download', () => {
  it('reads the times of the links before the titles', () => {
    const captured = readDocument(DOWNLOAD);
    expect(captured.format).toBe('site-download');
    expect(captured.metadata).toMatchObject({ source: null, description: null, durationMs: 3_723_000 });
    expect(captured.sections).toMatchObject([
      { title: 'Start', kind: 'chapter', startMs: 0, paragraphs: [{ text: 'one' }] },
      { title: 'Aha moment', kind: 'chapter', startMs: 147_000, paragraphs: [{ text: 'two' }] },
    ]);
  });
});
