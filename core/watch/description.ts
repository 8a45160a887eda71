import { asArray, asNumber, asString, at, type Json } from '../base/json.ts';
import {
  BLOCK_DESCRIPTIONS,
  COMMAND_RUN_LENGTH,
  COMMAND_RUN_START,
  COMMAND_RUN_TARGET,
  COMMAND_RUNS,
  RUN_TARGET,
  RUN_TEXT,
  TARGET_SECONDS,
  TARGET_VIDEO,
  TEXT_CONTENT,
  TEXT_RUNS,
} from './paths.ts';
import { inBlocks, watchBlocks } from './watch-blocks.ts';

/** A stretch of the description that YouTube made a link to a moment of a video; UTF-16 offsets. */
export interface DescriptionLink {
  readonly start: number;
  readonly end: number;
  readonly videoId: string;
  readonly startMs: number;
}

/** The description as the page shows it. Its text is shortened within links, so offsets fit this text and no other. */
export interface Description {
  readonly text: string;
  readonly links: readonly DescriptionLink[];
}

/** The description in a watch-next response, in any of its forms; null where there is none. */
export const readDescription = (watchNext: Json): Description | null =>
  inBlocks(watchBlocks(watchNext), BLOCK_DESCRIPTIONS, (node) => readAttributed(node) ?? readRuns(node));

function readAttributed(node: Json): Description | null {
  const text = asString(at(node, ...TEXT_CONTENT));
  if (text === undefined) return null;
  const links = asArray(at(node, ...COMMAND_RUNS)).flatMap((run) => {
    const start = asNumber(at(run, ...COMMAND_RUN_START)) ?? -1;
    const end = start + (asNumber(at(run, ...COMMAND_RUN_LENGTH)) ?? 0);
    return start >= 0 && end > start && end <= text.length ? readLink(start, end, at(run, ...COMMAND_RUN_TARGET)) : [];
  });
  return { text, links };
}

function readRuns(node: Json): Description | null {
  let text = '';
  const links: DescriptionLink[] = [];
  for (const run of asArray(at(node, ...TEXT_RUNS))) {
    const start = text.length;
    text += asString(at(run, ...RUN_TEXT)) ?? '';
    links.push(...readLink(start, text.length, at(run, ...RUN_TARGET)));
  }
  return text === '' ? null : { text, links };
}

function readLink(start: number, end: number, target: Json): DescriptionLink[] {
  const videoId = asString(at(target, ...TARGET_VIDEO));
  const seconds = asNumber(at(target, ...TARGET_SECONDS));
  return videoId === undefined || seconds === undefined ? [] : [{ start, end, videoId, startMs: seconds * 1000 }];
}
