import { fail, type Result } from '../../core/base/result.ts';
import type { CslNode } from '../../core/quote/csl/csl-tree.ts';
import type { StyleAtWork } from '../../core/quote/csl/own-styles.ts';
import type { Scheduler } from '../../core/timing/playhead.ts';
import { openStyle } from './panel-end.ts';
import { parseStyle } from './parse-style.ts';

/** Reads the text of a .csl file and has a worker try it; the parameters are those of `openStyle`. */
export async function openStyleText(
  text: string,
  start: () => Worker,
  localesFor: (language: string | null) => Promise<Readonly<Record<string, CslNode>>>,
  scheduler: Pick<Scheduler, 'after'>,
): Promise<Result<StyleAtWork>> {
  const style = parseStyle(text);
  if (!style.ok) return style;
  try {
    return await openStyle(start, await localesFor(style.value.language), scheduler, style.value);
  } catch {
    return fail('style-unreadable', 'This style could not be tried: reload the panel, and add it again.');
  }
}
