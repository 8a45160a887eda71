// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { shownTranscript, shownTranscriptMark } from './shown-transcript.ts';

const MINUTES = 5 * 60_000;
const ROWS = ['0:03', '1:00', '2:00', '3:00', '4:00', '4:50'].map((time) => [time, `words at ${time}`] as const);
const LINES = ROWS.map(([time, text]) => `${time}\t${text}`).join('\n');

function make(name: string, attributes: Readonly<Record<string, string>>, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

type Rows = readonly (readonly [time: string, text: string])[];

const classicRow = ([time, text]: Rows[number]) =>
  make(
    'ytd-transcript-segment-renderer',
    {},
    make('div', { class: 'segment-start-offset' }, make('div', { class: 'segment-timestamp' }, `\n  ${time}\n`)),
    make('yt-formatted-string', { class: 'segment-text' }, text),
  );
const modernRow = ([time, text]: Rows[number]) =>
  make(
    'macro-markers-panel-item-view-model',
    { role: 'button' },
    make(
      'transcript-segment-view-model',
      {},
      make('div', { class: 'ytwTranscriptSegmentViewModelTimestamp' }, time),
      make('div', { class: 'ytwTranscriptSegmentViewModelTimestampA11yLabel' }, '3 seconds'),
      make('span', { role: 'text' }, text),
    ),
  );
const chapterRow = () => make('timeline-chapter-view-model', {}, make('h3', {}, 'Introduction'));

const PANEL = 'ytd-engagement-panel-section-list-renderer';
const FORMS: Readonly<Record<string, (rows: Rows) => HTMLElement>> = {
  'of today': (rows) => make(PANEL, { 'target-id': 'PAmodern_transcript_view' }, chapterRow(), ...rows.map(modernRow)),
  'of today, in a panel without a name': (rows) =>
    make(
      PANEL,
      {},
      make('yt-section-list-renderer', { 'data-target-id': 'PAmodern_transcript_view' }, ...rows.map(modernRow)),
    ),
  'with chapters and transcript in one': (rows) =>
    make(PANEL, { 'target-id': 'engagement-panel-timeline-view-consolidated' }, ...rows.map(modernRow)),
  'of before': (rows) =>
    make(PANEL, { 'target-id': 'engagement-panel-searchable-transcript' }, ...rows.map(classicRow)),
  'of the mobile page': (rows) => make('ytm-macro-markers-list-renderer', {}, ...rows.map(modernRow)),
};
const modern = FORMS['of today'] as (rows: Rows) => HTMLElement;
const show = (...lists: readonly HTMLElement[]) => document.body.replaceChildren(...lists);

afterEach(() => show());

describe('shownTranscript', () => {
  it('takes the transcript list that is open, in either form', () => {
    for (const [name, form] of Object.entries(FORMS)) {
      show(form(ROWS));
      expect([name, shownTranscript(MINUTES, null)]).toEqual([name, LINES]);
    }
  });

  it('passes over a list without rows, and one that is not shown', () => {
    const hidden = FORMS['of before']?.([['0:01', 'another']]) as HTMLElement;
    hidden.style.display = 'none';
    show(FORMS['of today, in a panel without a name']?.([]) as HTMLElement, hidden, modern(ROWS));
    expect(shownTranscript(MINUTES, null)).toBe(LINES);
  });

  it('takes no list that says that there is more', () => {
    const list = modern(ROWS);
    list.append(make('ytd-continuation-item-renderer', {}));
    show(list);
    expect(shownTranscript(MINUTES, null)).toBeNull();
  });

  it('takes no part of a list, and none of a video of another length', () => {
    show(modern(ROWS.slice(0, 3)));
    expect(shownTranscript(MINUTES, null)).toBeNull();
    show(modern(ROWS));
    expect(shownTranscript(MINUTES * 2, null)).toBeNull();
    expect(shownTranscript(Number.NaN, null)).toBeNull();
  });

  it('does not take the list of the video before, until it is drawn anew', () => {
    show(modern(ROWS.map(([time]) => [time, 'the video before'])));
    const left = shownTranscriptMark();
    expect(shownTranscript(MINUTES, left)).toBeNull();
    show(modern(ROWS));
    expect(shownTranscript(MINUTES, left)).toBe(LINES);
  });

  it('finds nothing where no list is open', () => {
    expect([shownTranscript(MINUTES, null), shownTranscriptMark()]).toEqual([null, null]);
  });

  it('takes text as text', () => {
    show(modern(ROWS.map(([time]) => [time, '<img src=x onerror=alert(1)>'])));
    expect(shownTranscript(MINUTES, null)?.split('\n')[0]).toBe('0:03\t<img src=x onerror=alert(1)>');
  });
});
