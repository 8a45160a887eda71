import { describe, expect, it } from 'vitest';
import { readDocument } from './read-capture.ts';

const page = (
  contents: string,
  body: readonly string[],
  counts = 'A channel 14.10.2025 22 665 просмотров 459 лайков',
) =>
  [
    ...['A talk', '1:02', '', 'A talk', '', counts, '', 'Machine-readable: Markdown · JSON API · Site index', ''],
    ...[
      'Поделиться Telegram VK Бот',
      'Транскрипт Скачать .md',
      'Анализ с AI',
      'Описание видео',
      'About it: https://example.org/',
      '',
    ],
    ...[
      contents,
      '',
      body.join('\n\n'),
      '',
      'Другие видео автора — A channel',
      '',
      'Ctrl+V',
      '',
      'Экстракт Знаний в Telegram',
      '',
      'Подписаться',
    ],
  ].join('\n');

const LONG =
  'and this is what we say about it for quite a while, so that nobody takes it for a title, which are short lines';
const titles = (text: string, known: readonly string[] = []) => readDocument(text, known).sections.map((s) => s.title);

describe('the site as text', () => {
  it('reads what the page says, and no furniture as speech', () => {
    const captured = readDocument(page('Оглавление (2 сегмента)', ['Opening', `one ${LONG}`, 'Ending', `two ${LONG}`]));
    expect(captured.format).toBe('site-page');
    expect(captured.metadata).toMatchObject({
      title: 'A talk',
      channel: 'A channel',
      published: '2025-10-14',
      durationMs: 62_000,
      views: 22_665,
      likes: 459,
      description: 'About it: https://example.org/',
    });
    expect(captured.sections).toMatchObject([
      { title: 'Opening', kind: 'chapter', startMs: null, paragraphs: [{ text: `one ${LONG}` }] },
      { title: 'Ending', kind: 'chapter', paragraphs: [{ text: `two ${LONG}` }] },
    ]);
  });

  it.each([
    ['A channel 14.10.2025 1\u202f022 просмотра 1 лайк', 1022, 1],
    ['A channel 14.10.2025 22\u00a0665 просмотров', 22_665, null],
    ['A channel 14.10.2025', null, null],
  ])('reads the counts in "%s"', (counts, views, likes) => {
    const { metadata } = readDocument(page('Оглавление (1 сегмент)', ['Opening', LONG], counts));
    expect(metadata).toMatchObject({ channel: 'A channel', published: '2025-10-14', views, likes });
  });

  it.each([['Оглавление (1 сегмент)'], ['Оглавление'], ['Оглавление (1 сегментов)']])(
    'reads clock blocks under "%s"',
    (contents) => {
      const { sections } = readDocument(page(contents, ['Segment 1 (00:00 - 05:00)', LONG]));
      expect(sections).toMatchObject([{ kind: 'block', startMs: 0, paragraphs: [{ text: LONG }] }]);
    },
  );

  it('tells headings from a speech of several paragraphs by their number', () => {
    const body = ['Opening', LONG, 'yes.', LONG, 'Middle', LONG, 'Ending', LONG];
    expect(titles(page('Оглавление (3 сегмента)', body))).toEqual(['Opening', 'Middle', 'Ending']);
  });

  it('takes known titles as headings before short lines', () => {
    const body = ['Opening', LONG, 'ok', LONG, 'A much longer title than that line', LONG];
    const known = ['Opening', 'a much longer title than that line'];
    expect(titles(page('Оглавление (2 сегмента)', body), known)).toEqual([
      'Opening',
      'A much longer title than that line',
    ]);
  });

  it('takes a short speech for speech', () => {
    expect(titles(page('Оглавление (2 сегмента)', ['A longer heading', 'yes', 'Ending', 'no']))).toEqual([
      'A longer heading',
      'Ending',
    ]);
  });
});
