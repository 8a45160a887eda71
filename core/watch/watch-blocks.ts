import { asArray, at, type Json } from '../base/json.ts';
import { INNER_BLOCK_LISTS, PANEL, PANEL_DESCRIPTION, WATCH_BLOCK_LISTS, WATCH_PANELS } from './paths.ts';

/**
 * The blocks of a watch-next response that describe its video, whichever page it was made for: those under the player,
 * then those of the description's own panel, which repeats title, channel and text.
 */
export function watchBlocks(watchNext: Json): readonly Json[] {
  const listsIn = (node: Json, lists: readonly (readonly string[])[]) =>
    lists.flatMap((path) => asArray(at(node, ...path)));
  const outer = listsIn(watchNext, WATCH_BLOCK_LISTS);
  const inner = outer.flatMap((block) => listsIn(block, INNER_BLOCK_LISTS));
  const panels = asArray(at(watchNext, ...WATCH_PANELS));
  return [...outer, ...inner, ...panels.flatMap((panel) => asArray(at(panel, ...PANEL, ...PANEL_DESCRIPTION)))];
}

/** What `read` makes of the first place that holds it: the first path that any block has, then the next path. */
export function inBlocks<T>(
  blocks: readonly Json[],
  paths: readonly (readonly string[])[],
  read: (node: Json) => T | null,
): T | null {
  for (const path of paths) {
    for (const block of blocks) {
      const found = read(at(block, ...path));
      if (found !== null) return found;
    }
  }
  return null;
}
