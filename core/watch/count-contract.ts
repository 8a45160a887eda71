import { at, type Json } from '../base/json.ts';
import {
  AD_CLASSES,
  DESCRIPTION,
  LIST_INFO,
  LIST_ROW,
  MAIN_PLAYER,
  MAIN_VIDEO,
  MINI_PLAYER,
  OTHER_LISTS,
  OTHER_ROW,
  PANEL_ELEMENT,
  PLAYER,
  PREVIEW,
  ROW_LINK,
  ROW_TIME,
  ROW_TITLE,
  SHORTS_PLACES,
  SHORTS_VIDEO,
  TITLE_LINK,
  TRAILER,
  TRANSCRIPT_LISTS,
  TRANSCRIPT_ROW,
  TRANSCRIPT_TIME,
  WATCH_MARK,
} from './contract.ts';
import {
  AUTO_KEY,
  AUTO_PANEL,
  BAR_CHAPTER,
  BAR_CHAPTERS,
  BAR_MARKERS,
  BLOCK_DESCRIPTIONS,
  COMMAND_RUN_TARGET,
  CREATOR_KEY,
  CREATOR_PANELS,
  INNER_BLOCK_LISTS,
  PANEL,
  PANEL_DESCRIPTION,
  PANEL_ROW,
  PANEL_ROWS,
  PLAYER_CAPTION_TRACKS,
  PLAYER_DETAILS,
  PRIMARY_VIEWS,
  RUN_TARGET,
  WATCH_BLOCK_LISTS,
  WATCH_PANELS,
  WATCH_PLAYER_BAR,
  WATCH_VIDEO_IDS,
} from './paths.ts';

/** A list holds alternatives; a path is one alternative with its steps. */
export type ContractValue = string | readonly string[] | readonly (readonly string[])[];

export type CountedKind = 'selector' | 'class' | 'path' | 'word';

/** What can be counted on a page that a reader is at, in its document and in its data, by the names of contract.ts. */
export const COUNTED: Readonly<Record<CountedKind, Readonly<Record<string, ContractValue>>>> = {
  selector: {
    PLAYER,
    MAIN_PLAYER,
    MAIN_VIDEO,
    SHORTS_VIDEO,
    SHORTS_PLACES,
    PREVIEW,
    MINI_PLAYER,
    WATCH_MARK,
    TITLE_LINK,
    TRAILER,
    PANEL_ELEMENT,
    LIST_ROW,
    LIST_INFO,
    ROW_LINK,
    ROW_TITLE,
    ROW_TIME,
    OTHER_LISTS,
    OTHER_ROW,
    TRANSCRIPT_LISTS,
    TRANSCRIPT_ROW,
    TRANSCRIPT_TIME,
    DESCRIPTION,
  },
  class: { AD_CLASSES },
  path: {
    WATCH_VIDEO_IDS,
    WATCH_BLOCK_LISTS,
    INNER_BLOCK_LISTS,
    BLOCK_DESCRIPTIONS,
    PANEL_DESCRIPTION,
    PRIMARY_VIEWS,
    PLAYER_DETAILS,
    PLAYER_CAPTION_TRACKS,
    COMMAND_RUN_TARGET,
    RUN_TARGET,
    WATCH_PLAYER_BAR,
    BAR_MARKERS,
    BAR_CHAPTER,
    BAR_CHAPTERS,
    WATCH_PANELS,
    PANEL,
    PANEL_ROWS,
    PANEL_ROW,
  },
  word: { CREATOR_KEY, AUTO_KEY, CREATOR_PANELS, AUTO_PANEL },
};

/** Every object, list and text within a value, itself included: what the others here count in. */
export function partsOf(value: Json): readonly Json[] {
  const parts: Json[] = [value];
  for (let next = 0; next < parts.length; next++) {
    const part = parts[next];
    if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) parts.push(inner);
  }
  return parts;
}

/** From how many of the parts one of the paths leads to anything. */
export function countPath(parts: readonly Json[], value: ContractValue): number {
  const paths =
    typeof value === 'string' ? [[value]] : value.every(isStep) ? [value] : value.filter((path) => !isStep(path));
  return parts.filter((part) => paths.some((path) => at(part, ...path) !== undefined)).length;
}

const isStep = (value: string | readonly string[]): value is string => typeof value === 'string';

/** How many of the parts are one of the words. */
export const countWord = (parts: readonly Json[], value: ContractValue): number =>
  parts.filter((part) => typeof part === 'string' && [value].flat(2).includes(part)).length;
