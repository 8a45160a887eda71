import type { FactChapter } from './facts.ts';
import { findOpening, squeezeText } from './folded-text.ts';
import { titleKey } from './same-title.ts';
import { OPENING } from './segment/scripts.ts';
import type { SpeechSection, SpeechText } from './speech-text.ts';
import { inFacts, type TalkProblem } from './talk-problem.ts';

export interface LocatedChapter {
  readonly chapter: FactChapter;
  /** Where its words begin in the text; null where the text has none of them. */
  readonly position: number | null;
  /** The document's own section with the same title. */
  readonly section: SpeechSection | null;
}

/** Opening quotation marks before the words belong to them. */
function withOpeningMarks(text: string, position: number): number {
  let start = position;
  while (start > 0 && OPENING.test(text[start - 1] ?? '')) start--;
  return start;
}

/**
 * Finds where each chapter begins, in order: at the document's section of the same title, else at its `opensAt`, else,
 * for the first, at the beginning of the speech.
 */
export function locateChapters(
  chapters: readonly FactChapter[],
  speech: SpeechText,
): { readonly located: readonly LocatedChapter[]; readonly problems: readonly TalkProblem[] } {
  const headings = speech.sections.filter((section) => section.kind === 'chapter');
  const squeezed = squeezeText(speech.text);
  const problems: TalkProblem[] = [];
  let nextHeading = 0;
  let from = 0;

  const find = (chapter: FactChapter, index: number): Omit<LocatedChapter, 'chapter'> => {
    const key = titleKey(chapter.title);
    const heading = headings.findIndex((section, i) => i >= nextHeading && titleKey(section.title) === key);
    const section = headings[heading] ?? null;
    if (section) {
      nextHeading = heading + 1;
      return { position: section.start, section };
    }
    if (chapter.opensAt !== null) {
      const found = findOpening(squeezed, chapter.opensAt, from);
      if (found !== null) return { position: withOpeningMarks(speech.text, found), section };
      const advice = `Chapter "${chapter.title}": the text has "${chapter.opensAt}" nowhere after the chapter before it; copy "opensAt" from the text.`;
      problems.push(inFacts('phrase-not-found', advice, chapter.line));
      return { position: null, section };
    }
    if (index === 0) return { position: 0, section };
    if (headings.length > 0) {
      const advice = `Chapter "${chapter.title}": the text has no section of this title after the chapter before it; correct the title, or say with "opensAt" where its text begins.`;
      problems.push(inFacts('chapter-missing', advice, chapter.line));
    }
    return { position: null, section };
  };

  const located = chapters.map((chapter, index) => {
    const place = find(chapter, index);
    if (place.position !== null) from = place.position;
    return { chapter, ...place };
  });
  return { located, problems };
}
