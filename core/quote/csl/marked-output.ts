import type { Run } from '../styles/runs.ts';

/*
 * What citeproc-js is given and what it answers. It reads markup in what it is given (`<i>` in a title sets italics)
 * and writes markup; here characters for private use take the place of both, so that no text can be taken for markup.
 */

const ITALIC = '\ue001';
const UPRIGHT = '\ue002';
const LESS_THAN = '\ue003';
const PRIVATE = /[\ue000-\ue00f]/g;

/** Text to be set as it is. */
export const plainField = (text: string): string => text.replace(PRIVATE, '').replaceAll('<', LESS_THAN);

/** A title to be set as it was published: styles that capitalise titles would write OpenAI O1. */
export const titleField = (title: string): string => `<span class="nocase">${plainField(title)}</span>`;

/** What a style sets in italics is marked; everything else of its looks is left out. */
export const MARKED_FORMAT: Readonly<Record<string, unknown>> = {
  '@font-style/italic': `${ITALIC}%%STRING%%${UPRIGHT}`,
  '@font-style/oblique': `${ITALIC}%%STRING%%${UPRIGHT}`,
  '@bibliography/entry': (_: unknown, text: string) => text,
  '@display/block': (_: unknown, text: string) => ` ${text}`,
  '@display/indent': (_: unknown, text: string) => ` ${text}`,
  '@cite/entry': (_: unknown, text: string) => text,
};

/** Marked output as runs, white space collapsed. */
export function readMarked(marked: string): readonly Run[] {
  const runs: Run[] = [];
  let depth = 0;
  const text = marked.replace(/\s+/g, ' ').trim();
  for (const part of text.split(/([\ue001\ue002])/)) {
    if (part === ITALIC) depth++;
    else if (part === UPRIGHT) depth = Math.max(0, depth - 1);
    else {
      const words = part.replaceAll(LESS_THAN, '<').replace(PRIVATE, '');
      // Italics within italics stand upright.
      if (words !== '') runs.push(depth % 2 === 1 ? { text: words, italic: true } : { text: words });
    }
  }
  return runs;
}
