import type { VideoId } from '../../core/base/video-id.ts';
import {
  DESCRIPTION,
  LIST_INFO,
  LIST_ROW,
  OTHER_LINK,
  OTHER_LISTS,
  OTHER_ROW,
  OTHER_TITLE,
  PANEL_ELEMENT,
  PANEL_ELEMENT_NAME,
  ROW_LINK,
  ROW_TIME,
  ROW_TITLE,
} from '../../core/watch/contract.ts';
import type { DescriptionLink } from '../../core/watch/description.ts';
import { linkedChapters } from '../../core/watch/description-chapters.ts';
import type { FoundChapters } from '../../core/watch/found-chapters.ts';
import { type ListedRow, listedChapters, momentLink, type ShownList } from '../../core/watch/listed-chapters.ts';
import { AUTO_PANEL, CREATOR_PANELS } from '../../core/watch/paths.ts';

/** More than any video has. */
const MAX_ROWS = 1000;

/**
 * The chapters that the page shows, where its data says nothing: its list, else the times in its description, else a
 * list of which it is not known whose chapters it has. All are links that name their video, so that what is left over
 * from another one is told apart; text alone is not, and counts nowhere.
 */
export const shownChapters = (videoId: VideoId): FoundChapters | null =>
  listedChapters(shownLists(), videoId) ?? describedChapters(videoId) ?? listedChapters(otherLists(), videoId);

const shownLists = (): readonly ShownList[] =>
  [...CREATOR_PANELS, AUTO_PANEL].flatMap((name) =>
    [...document.querySelectorAll(`${PANEL_ELEMENT}[${PANEL_ELEMENT_NAME}="${name}"]`)].map((panel) => ({
      kind: name === AUTO_PANEL ? ('auto' as const) : ('creator' as const),
      noted: panel.querySelector(LIST_INFO) !== null,
      rows: [...panel.querySelectorAll(LIST_ROW)].slice(0, MAX_ROWS).flatMap((row) => {
        const time = row.querySelector(ROW_TIME)?.textContent ?? '';
        return readRow(row.querySelector(ROW_LINK), row.querySelector(ROW_TITLE), time);
      }),
    })),
  );

const otherLists = (): readonly ShownList[] =>
  [...document.querySelectorAll(OTHER_LISTS.join())].map((list) => ({
    kind: 'creator',
    noted: false,
    rows: [...list.querySelectorAll(OTHER_ROW.join())].slice(0, MAX_ROWS).flatMap((row) => {
      const link = row.querySelector(OTHER_LINK);
      return readRow(link, row.querySelector(OTHER_TITLE), link?.textContent ?? '');
    }),
  }));

function readRow(link: Element | null, title: Element | null, time: string): ListedRow[] {
  if (!(link instanceof HTMLAnchorElement) || !title) return [];
  return [{ url: link.href, title: title.getAttribute('title') || title.textContent, time }];
}

function describedChapters(videoId: VideoId): FoundChapters | null {
  const description = document.querySelector(DESCRIPTION);
  if (!description) return null;
  const links: DescriptionLink[] = [];
  let text = '';
  const walker = document.createTreeWalker(description, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const link = node.parentElement?.closest('a');
    const moment = link && momentLink({ url: link.href, text: node.data, start: text.length }, videoId);
    if (moment) links.push(moment);
    text += node.data;
  }
  const list = linkedChapters({ text, links }, videoId, null);
  return list.length > 0 ? { kind: 'creator', source: 'description', list } : null;
}
