import { collapseSpace } from '../base/collapse-space.ts';

/** A title as it is compared: case, white space and the form of quotation marks and dashes make no difference. */
export const titleKey = (title: string): string =>
  collapseSpace(title)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-');
