const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/**
 * Which of the locales that there are a style in a language needs: citeproc-js falls back from a region to its
 * language, and from there to American English.
 */
export const neededLocales = (language: string | null, tags: readonly string[]): readonly string[] =>
  tags.filter((tag) => tag === 'en-US' || (language !== null && primary(tag) === primary(language)));
