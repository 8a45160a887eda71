import { useMemo, useState } from 'preact/hooks';
import type { Result } from '../../core/base/result.ts';
import type { Style } from '../../core/quote/styles/style.ts';
import { templateStyleOf } from '../../core/quote/styles/styles.ts';
import { parseTemplate, type Template } from '../../core/quote/template.ts';
import { FIRST_TEMPLATE } from '../../core/quote/template-text.ts';
import type { Settings } from '../../core/reading/kept.ts';

export interface EditedTemplate {
  /** As it is typed. */
  readonly text: string;
  readonly read: Result<Template>;
  /** Of its citations. */
  readonly style: Style;
  readonly edit: (text: string) => void;
}

/** The template while it is edited: it is kept whenever it can be read. */
export function useTemplate(settings: Settings, onSet: (settings: Settings) => void): EditedTemplate {
  const [text, setText] = useState(settings.template || FIRST_TEMPLATE);
  const read = useMemo(() => parseTemplate(text), [text]);
  const style = templateStyleOf(settings.templateStyle);
  const edit = (next: string): void => {
    setText(next);
    if (parseTemplate(next).ok) onSet({ ...settings, template: next });
  };
  return { text, read, style, edit };
}
