import type messages from '../../public/_locales/en/messages.json';

/** Every key of `public/_locales/en/messages.json`: a key that is not there does not compile. */
export type MessageKey = keyof typeof messages;

/** Looks up an interface text; `$1`, `$2` … in it are replaced by the substitutions. */
export type Translate = (key: MessageKey, ...substitutions: readonly string[]) => string;
