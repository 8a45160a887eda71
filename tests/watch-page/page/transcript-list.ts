import { element, find } from './element.ts';

/** A row of the list, as the server gives it. */
interface Row {
  readonly time: string;
  readonly text: string;
}

const FORMS = {
  classic: ['engagement-panel-searchable-transcript', classicRow],
  modern: ['PAmodern_transcript_view', modernRow],
} as const;

function classicRow({ time, text }: Row): HTMLElement {
  const stamp = element('div', { class: 'segment-timestamp' }, `\n  ${time}\n`);
  const words = element('yt-formatted-string', { class: 'segment-text' }, text);
  const offset = element('div', { class: 'segment-start-offset' }, stamp);
  return element(
    'ytd-transcript-segment-renderer',
    {},
    element('div', { class: 'segment', role: 'button' }, offset, words),
  );
}

function modernRow({ time, text }: Row): HTMLElement {
  const segment = element(
    'transcript-segment-view-model',
    {},
    element('div', { class: 'ytwTranscriptSegmentViewModelTimestamp', 'aria-hidden': 'true' }, time),
    element('div', { class: 'ytwTranscriptSegmentViewModelTimestampA11yLabel' }, `at ${time}`),
    element('span', { class: 'ytAttributedStringHost', role: 'text' }, text),
  );
  return element(
    'macro-markers-panel-item-view-model',
    { role: 'button' },
    element('timeline-item-view-model', {}, segment),
  );
}

/**
 * Lets the button under the video open the list of what is said, in the form that the address asks for
 * (`&transcript=classic`, else that of 2026), or only its first rows (`&rows=N`). The list stays as it is when the page
 * goes to another video, until it is opened again.
 */
export function serveTranscriptList(videoId: () => string | null): void {
  document.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest('ytd-video-description-transcript-section-renderer button');
    if (!button) return;
    const query = new URLSearchParams(location.search);
    const [name, row] = FORMS[query.get('transcript') === 'classic' ? 'classic' : 'modern'];
    const answer = await fetch(`/stand-in/transcript?id=${videoId() ?? ''}`);
    const rows = ((await answer.json()) as readonly Row[]).slice(
      0,
      Number(query.get('rows') ?? Number.MAX_SAFE_INTEGER),
    );
    const panel = find('ytd-engagement-panel-section-list-renderer.transcript');
    panel.setAttribute('target-id', name);
    find('#content', panel).replaceChildren(...rows.map(row));
    panel.hidden = false;
  });
}
