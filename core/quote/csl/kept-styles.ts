import { asArray, asString, at, type Json } from '../../base/json.ts';

/** A style that the reader added, as it is kept: the file as it was, so that it can be read anew by a later version. */
export interface KeptStyle {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** The largest official style has 245 kB. */
export const MAX_STYLE_LENGTH = 1_000_000;
/** Nobody cites in more, and what keeps them holds a few megabytes. */
export const MAX_STYLES = 6;
const MAX_NAME = 200;
const ID = /^[0-9a-z-]{8,40}$/;

/** What is kept of the reader's styles, as distrustfully read as any page. */
export function readKeptStyles(value: Json): readonly KeptStyle[] {
  const known = new Set<string>();
  return asArray(at(value, 'list'))
    .flatMap((one): KeptStyle[] => {
      const id = asString(at(one, 'id')) ?? '';
      const name = asString(at(one, 'name'))?.slice(0, MAX_NAME) ?? '';
      const text = asString(at(one, 'text')) ?? '';
      if (!ID.test(id) || known.has(id) || name === '' || text === '' || text.length > MAX_STYLE_LENGTH) return [];
      known.add(id);
      return [{ id, name, text }];
    })
    .slice(0, MAX_STYLES);
}

/** The list with a style added, in the place of one of the same name if there is one; null where there is no room. */
export function withStyle(list: readonly KeptStyle[], style: KeptStyle): readonly KeptStyle[] | null {
  const others = list.filter(({ name }) => name !== style.name);
  return others.length < MAX_STYLES ? [...others, style] : null;
}
