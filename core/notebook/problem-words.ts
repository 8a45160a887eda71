import type { ProblemCode } from '../base/problem.ts';
import type { MessageKey } from '../base/translate.ts';

const WORDS = {
  'notebook-full': 'notebookFull',
  'notebook-denied': 'notebookDenied',
  'notebook-private': 'notebookPrivate',
  'notebook-damaged': 'notebookDamaged',
  'notebook-blocked': 'notebookBlocked',
  'notebook-newer': 'notebookNewer',
  'entry-gone': 'entryGone',
  'entry-changed': 'entryChanged',
  'note-too-long': 'noteTooLong',
  'import-unreadable': 'importUnreadable',
  'import-damaged': 'importDamaged',
  'import-incomplete': 'importDamaged',
  'import-newer': 'importNewer',
  'import-empty': 'importEmpty',
} as const satisfies Partial<Record<ProblemCode, MessageKey>>;

const isKnown = (code: ProblemCode): code is keyof typeof WORDS => Object.hasOwn(WORDS, code);

/** The sentence for a problem of the notebook: what is wrong, and what to do. */
export const problemWords = (code: ProblemCode): MessageKey =>
  isKnown(code) ? WORDS[code] : WORDS['notebook-damaged'];
