import type { MessageKey } from '../../core/base/translate.ts';
import type { ListenEnd } from '../../core/reading/listening.ts';

/** What is said when listening has ended so; null where the reader knows, for they ended it. */
export const LISTEN_WORDS: Readonly<Record<ListenEnd, MessageKey | null>> = {
  heard: 'heardAll',
  muted: 'unheardMuted',
  'too-fast': 'unheardTooFast',
  'not-begun': 'unheardNotBegun',
  interrupted: 'unheardInterrupted',
  left: null,
};
