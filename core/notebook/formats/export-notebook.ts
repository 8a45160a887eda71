import type { Wording } from '../../quote/attribution.ts';
import { bySaving } from '../by-talk.ts';
import type { Entry } from '../entry.ts';
import type { Format } from './format.ts';

/** A whole notebook as a file: the same entries give the same bytes, whatever order they come in. */
export const exportNotebook = (format: Format, entries: readonly Entry[], wording: Wording): string =>
  format.write([...entries].sort(bySaving), wording);
