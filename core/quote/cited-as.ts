import type { Style } from './styles/style.ts';
import { styleOf, templateStyleOf } from './styles/styles.ts';
import { parseTemplate, type Template } from './template.ts';
import { FIRST_TEMPLATE } from './template-text.ts';

/** How quotes are cited. */
export type CitedAs =
  | { readonly kind: 'line' }
  | { readonly kind: 'template'; readonly template: Template; readonly style: Style }
  | { readonly kind: 'style'; readonly style: Style }
  /** A style that the reader added, which is worked out elsewhere. */
  | { readonly kind: 'own'; readonly id: string; readonly name: string };

/** What the reader's settings say of it (`core/reading/kept.ts`). */
interface Choice {
  readonly style: string;
  readonly template: string;
  readonly templateStyle: string;
}

/**
 * How a reader wants quotes cited, wherever they copy them. A template that has nothing in it is the first one, which
 * the dialog shows then; a style that is not there, or a template that cannot be read, is the source line.
 * @param ownStyles the styles that the reader added, where they can be worked out
 */
export function citedAs(
  { style: id, template: typed, templateStyle }: Choice,
  ownStyles: readonly { readonly id: string; readonly name: string }[],
): CitedAs {
  const own = ownStyles.find((one) => one.id === id);
  if (own) return { kind: 'own', ...own };
  const template = id === 'template' ? parseTemplate(typed.trim() === '' ? FIRST_TEMPLATE : typed) : null;
  if (template?.ok) return { kind: 'template', template: template.value, style: templateStyleOf(templateStyle) };
  const style = styleOf(id);
  return style ? { kind: 'style', style } : { kind: 'line' };
}
