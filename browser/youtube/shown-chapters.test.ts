// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { asVideoId, type VideoId } from '../../core/base/video-id.ts';
import { AUTO_PANEL, CREATOR_PANELS } from '../../core/watch/paths.ts';
import { shownChapters } from './shown-chapters.ts';

const TALK = asVideoId('AAAAAAAAAAA') as VideoId;
const TITLES = ['One', 'Two', 'Three'];

type Attributes = Readonly<Record<string, string>>;

function make(name: string, attributes: Attributes, ...children: readonly (Node | string)[]): Element {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const href = (seconds: number, videoId: string = TALK) => `https://www.youtube.com/watch?v=${videoId}&t=${seconds}s`;

/** Rows of the desktop page: title in a heading within `#details`, time beside it. */
const classicRows = (heading: string) =>
  TITLES.map((title, i) =>
    make(
      'ytd-macro-markers-list-item-renderer',
      {},
      make(
        'a',
        { id: 'endpoint', href: href(i * 60) },
        make('div', { id: 'details' }, make(heading, { title }, '…'), make('div', { id: 'time' }, `${i}:00`)),
      ),
    ),
  );

const panel = (name: string, ...children: readonly Element[]) =>
  make(
    'ytd-engagement-panel-section-list-renderer',
    { 'target-id': name },
    make('ytd-macro-markers-list-renderer', {}, ...children),
  );

/** Rows whose link may be anywhere in them. */
const rowsOf = (name: string, videoId: string = TALK) =>
  TITLES.map((title, i) =>
    make(name, {}, make('h3', {}, title), make('a', { href: href(i * 60, videoId) }, `${i}:00`)),
  );
const combined = (...rows: readonly Element[]) =>
  make('div', { 'target-id': 'engagement-panel-timeline-view-consolidated' }, ...rows);

const EXPECTED = TITLES.map((title, i) => ({ title, startMs: i * 60_000 }));

afterEach(() => document.body.replaceChildren());

describe('shownChapters', () => {
  it.each(['h3', 'h4'])('reads the list of the desktop page, whose titles are %s', (heading) => {
    document.body.append(panel(CREATOR_PANELS[0] ?? '', ...classicRows(heading)));
    expect(shownChapters(TALK)).toEqual({ kind: 'creator', source: 'list', list: EXPECTED });
  });

  it('reads the panel that has chapters and transcript in one, and the list of the mobile page', () => {
    const mobile = (row: string) => make('ytm-macro-markers-list-renderer', {}, ...rowsOf(row));
    const lists = [
      combined(...rowsOf('timeline-chapter-view-model')),
      mobile('timeline-chapter-view-model'),
      mobile('ytm-macro-markers-list-item-renderer'),
    ];
    for (const list of lists) {
      document.body.replaceChildren(list);
      expect(shownChapters(TALK)).toEqual({ kind: 'creator', source: 'list', list: EXPECTED });
    }
  });

  it.each<readonly [string, () => Element]>([
    ['rows of the video before', () => combined(...rowsOf('timeline-chapter-view-model', 'BBBBBBBBBBB'))],
    [
      'rows that do not say of which video they are',
      () => combined(...TITLES.map((title) => make('timeline-chapter-view-model', {}, make('h3', {}, title)))),
    ],
    ['a list that does not begin at 0:00', () => combined(...rowsOf('timeline-chapter-view-model').slice(1))],
    ['key moments', () => panel(AUTO_PANEL, ...classicRows('h3'))],
  ])('takes %s for no chapters', (_, list) => {
    document.body.append(list());
    expect(shownChapters(TALK)).toBeNull();
  });

  it('believes the description before a list of which it is not known whose it is', () => {
    const lines = TITLES.flatMap((title, i) => [make('a', { href: href(i * 60) }, `${i}:00`), ` ${title} first\n`]);
    document.body.append(
      combined(...rowsOf('timeline-chapter-view-model')),
      make('ytd-text-inline-expander', {}, ...lines),
    );
    expect(shownChapters(TALK)).toMatchObject({ source: 'description', list: [{ title: 'One first' }, {}, {}] });
  });
});
