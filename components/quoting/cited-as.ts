import type { Wording } from '../../core/quote/attribution.ts';
import type { Style } from '../../core/quote/styles/style.ts';
import { styleOf, templateStyleOf } from '../../core/quote/styles/styles.ts';
import { parseTemplate, type Template } from '../../core/quote/template.ts';
import type { Settings } from '../../core/reading/kept.ts';
import type { PanelProps } from '../panel-view.ts';

/** How quotes are cited, as the reader's settings say; a style that is not there any more, or a template that
 * cannot be read, is the source line. */
export type CitedAs =
  | { readonly kind: 'line' }
  | { readonly kind: 'template'; readonly template: Template; readonly style: Style }
  | { readonly kind: 'style'; readonly style: Style }
  /** A style that the reader added, which is worked out elsewhere. */
  | { readonly kind: 'own'; readonly id: string; readonly name: string };

export function citedAs(
  { style: id, template: typed, templateStyle }: Settings,
  ownStyles: PanelProps['ownStyles'],
): CitedAs {
  const own = ownStyles.find((one) => one.id === id);
  if (own) return { kind: 'own', ...own };
  const template = id === 'template' && typed.trim() !== '' ? parseTemplate(typed) : null;
  if (template?.ok) return { kind: 'template', template: template.value, style: templateStyleOf(templateStyle) };
  const style = styleOf(id);
  return style ? { kind: 'style', style } : { kind: 'line' };
}

/** What the reader calls it. */
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
