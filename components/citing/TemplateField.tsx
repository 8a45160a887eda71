import { useId } from 'preact/hooks';
import type { Result } from '../../core/base/result.ts';
import { STYLES } from '../../core/quote/styles/styles.ts';
import { TEMPLATE_FIELDS, type Template } from '../../core/quote/template.ts';
import { LONGEST_TEMPLATE } from '../../core/reading/kept.ts';
import { useWording } from '../wording.ts';

interface TemplateFieldProps {
  /** As it is typed. */
  readonly text: string;
  readonly read: Result<Template>;
  /** Id of the style of its citations. */
  readonly style: string;
  readonly onText: (text: string) => void;
  readonly onStyle: (style: string) => void;
}

/** The reader's own template; one that cannot be read says what is wrong with it, and where. */
export function TemplateField({ text, read, style, onText, onStyle }: TemplateFieldProps) {
  const { t } = useWording();
  const [area, choice, said] = [useId(), useId(), useId()];
  const fields = TEMPLATE_FIELDS.map((field) => `{${field}}`).join(' ');
  return (
    <section class="template">
      <label for={area}>{t('citingTemplateText')}</label>
      <textarea
        id={area}
        rows={5}
        maxLength={LONGEST_TEMPLATE}
        spellcheck={false}
        aria-invalid={!read.ok}
        aria-describedby={said}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p id={said} role="status">
        {!read.ok && `${read.problem.detail} ${t('citingTemplateKept')}`}
      </p>
      {read.ok && <p class="quiet">{t('citingTemplateFields', fields)}</p>}
      <label for={choice}>{t('citingTemplateStyle')}</label>
      <select id={choice} value={style} onChange={(event) => onStyle(event.currentTarget.value)}>
        {STYLES.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </section>
  );
}
