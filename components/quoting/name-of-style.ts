import type { Wording } from '../../core/quote/attribution.ts';
import type { CitedAs } from '../../core/quote/cited-as.ts';

/** What the reader calls the way in which quotes are cited. */
export function nameOfStyle(as: CitedAs, { t }: Wording): string {
  switch (as.kind) {
    case 'line':
      return t('styleLine');
    case 'template':
      return t('styleTemplate');
    case 'style':
      return as.style.name;
    case 'own':
      return as.name;
  }
}
