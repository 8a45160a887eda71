/**
 * The closed list of what can be wrong with what comes from outside. `error` stops a build; `warning` is reported and
 * the work goes on.
 */
const PROBLEMS = {
  'text-empty': 'error',
  'text-unreadable': 'error',
  'facts-unreadable': 'error',
  'facts-field': 'error',
  'facts-unknown-field': 'warning',
  'video-id-invalid': 'error',
  'video-id-mismatch': 'error',
  'duration-mismatch': 'error',
  'title-mismatch': 'warning',
  'time-out-of-order': 'error',
  'time-outside-video': 'error',
  'chapter-missing': 'error',
  'chapter-without-time': 'warning',
  'section-empty': 'error',
  'phrase-not-found': 'error',
  'speaker-unknown': 'error',
  'anchor-implausible': 'warning',
  'text-unread': 'warning',
  'page-data-unreadable': 'error',
  'captions-unreadable': 'error',
  'captions-mismatch': 'error',
  'style-unreadable': 'error',
  'template-unreadable': 'error',
  'notebook-full': 'error',
  'notebook-denied': 'error',
  'notebook-private': 'error',
  'notebook-damaged': 'error',
  'notebook-blocked': 'error',
  'notebook-newer': 'error',
  'entry-gone': 'error',
  'entry-changed': 'error',
  'note-too-long': 'error',
  'import-unreadable': 'error',
  'import-damaged': 'error',
  'import-incomplete': 'error',
  'import-newer': 'error',
  'import-empty': 'error',
} as const satisfies Record<string, 'error' | 'warning'>;

export type ProblemCode = keyof typeof PROBLEMS;

/**
 * One thing that is wrong: what kind, a sentence in English that says what to do, and the line (1-based) where known.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly line: number | null;
  /** Of how many things it is true, where there are some to count. */
  readonly count?: number;
}

export const isError = (problem: Problem): boolean => PROBLEMS[problem.code] === 'error';
