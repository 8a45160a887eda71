import { useEffect, useId, useRef } from 'preact/hooks';
import type { Quote } from '../../core/quote/quote.ts';
import { styleOf } from '../../core/quote/styles/styles.ts';
import type { Settings } from '../../core/reading/kept.ts';
import { Dialog } from '../Dialog.tsx';
import { useWording } from '../wording.ts';
import { CitedExample } from './CitedExample.tsx';
import { OwnStyles, type OwnStylesProps } from './OwnStyles.tsx';
import { StyleChoice } from './StyleChoice.tsx';
import { TemplateField } from './TemplateField.tsx';
import { type CiteOwn, useExample } from './use-example.ts';
import { useKeptSelection } from './use-kept-selection.ts';
import { useTemplate } from './use-template.ts';

export interface CitingDialogProps extends OwnStylesProps {
  readonly settings: Settings;
  /** What the example cites; see `exampleQuote`. The same object as long as it is the same. */
  readonly quote: Quote;
  readonly citeOwn: CiteOwn;
  readonly onSet: (settings: Settings) => void;
  readonly onClose: () => void;
}

/** How quotes are cited: a choice takes effect at once, and shows what it gives. */
export function CitingDialog({ settings, quote, citeOwn, onSet, onClose, ...own }: CitingDialogProps) {
  const { t } = useWording();
  const shown = useId();
  const style = known(settings.style, own.ownStyles);
  const template = useTemplate(settings, onSet);
  const example = useExample(quote, style, citeOwn, template);
  const content = useRef<HTMLDivElement>(null);
  useKeptSelection();
  // Whoever opens the dialog wants another style: the arrow keys work at once. It is open before this is called.
  useEffect(() => content.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);
  const choose = (id: string) =>
    onSet(
      id === 'template' && template.read.ok
        ? { ...settings, style: id, template: template.text }
        : { ...settings, style: id },
    );
  return (
    <Dialog title={t('citingTitle')} onClose={onClose}>
      <div ref={content} class="citing">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <figure id={shown} tabIndex={0} aria-label={t('citingExample')}>
          <CitedExample quote={quote} example={example} />
        </figure>
        <StyleChoice chosen={style} ownStyles={own.ownStyles} describedBy={shown} onChoose={choose} />
        {style === 'template' && (
          <TemplateField
            text={template.text}
            read={template.read}
            style={template.style.id}
            onText={template.edit}
            onStyle={(templateStyle) => onSet({ ...settings, templateStyle })}
          />
        )}
        <OwnStyles {...own} onAdded={choose} />
      </div>
    </Dialog>
  );
}

/** A style that is there; the line with the source in place of one that is not. */
const known = (style: string, ownStyles: OwnStylesProps['ownStyles']): string =>
  style === 'template' || styleOf(style) || ownStyles.some(({ id }) => id === style) ? style : 'line';
