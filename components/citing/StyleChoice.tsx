import { STYLES } from '../../core/quote/styles/styles.ts';
import { useWording } from '../wording.ts';

/** A style that the reader added. */
export interface OwnStyle {
  /** Begins with `own:`. */
  readonly id: string;
  readonly name: string;
}

interface StyleChoiceProps {
  /** As in `Settings`; one of those that there are. */
  readonly chosen: string;
  readonly ownStyles: readonly OwnStyle[];
  /** Id of the element that shows what the chosen one gives. */
  readonly describedBy: string;
  readonly onChoose: (style: string) => void;
}

/** All styles, one of which is chosen; arrow keys go through them. */
export function StyleChoice({ chosen, ownStyles, describedBy, onChoose }: StyleChoiceProps) {
  const { t } = useWording();
  const all: readonly OwnStyle[] = [
    { id: 'line', name: t('styleLine') },
    ...STYLES,
    ...ownStyles,
    { id: 'template', name: t('citingTemplate') },
  ];
  return (
    <fieldset class="styles" aria-describedby={describedBy}>
      <legend class="visually-hidden">{t('citingTitle')}</legend>
      {all.map(({ id, name }) => (
        <label key={id}>
          <input type="radio" name="style" value={id} checked={id === chosen} onChange={() => onChoose(id)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
