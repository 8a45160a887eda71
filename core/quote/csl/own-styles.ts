import type { Json } from '../../base/json.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Cited } from '../cited-text.ts';
import type { Citation } from '../styles/citation.ts';
import { type KeptStyle, MAX_STYLES, readKeptStyles, withStyle } from './kept-styles.ts';

/** A style that works, wherever it does so. */
export interface StyleAtWork {
  /** As it calls itself. */
  readonly name: string;
  /** Null when the style cannot cite this, or no longer answers. */
  cite(citation: Citation): Promise<Cited | null>;
  end(): void;
}

/** The styles that the reader added. */
export interface OwnStyles {
  list(): readonly { readonly id: string; readonly name: string }[];
  /** Tries a .csl file, and keeps it; answers its id, which begins with `own:`. */
  addStyle(file: { text(): Promise<string> }): Promise<Result<string>>;
  removeStyle(id: string): void;
  /** A citation in an added style; null when it cannot cite this. */
  citeWith(id: string, citation: Citation): Promise<Cited | null>;
  /** What is kept of them, read late or written beside another panel. */
  recall(kept: Json): void;
}

const idOf = ({ id }: KeptStyle): string => `own:${id}`;

interface World {
  /** Reads and tries the text of a style. */
  open(text: string): Promise<Result<StyleAtWork>>;
  /** Called with what is to be kept, whenever it has become another. */
  keep(value: { readonly list: readonly KeptStyle[] }): void;
  /** Called when the list has become another. */
  changed(): void;
  newId(): string;
}

/** A style is put to work when it is first used, and stays so. */
export function createOwnStyles({ open, keep, changed, newId }: World): OwnStyles {
  let kept: readonly KeptStyle[] = [];
  const atWork = new Map<string, Promise<StyleAtWork | null>>();

  function set(list: readonly KeptStyle[]): void {
    kept = list;
    keep({ list });
    changed();
  }

  return {
    list: () => kept.map((style) => ({ id: idOf(style), name: style.name })),
    async addStyle(file) {
      const text = await file.text();
      const opened = await open(text);
      if (!opened.ok) return opened;
      const style = { id: newId(), name: opened.value.name, text };
      const list = withStyle(kept, style);
      if (!list) {
        opened.value.end();
        return fail('style-unreadable', `There is room for ${MAX_STYLES} styles: remove one, and add this one again.`);
      }
      atWork.set(idOf(style), Promise.resolve(opened.value));
      set(list);
      return ok(idOf(style));
    },
    removeStyle(id) {
      void atWork.get(id)?.then((style) => style?.end());
      atWork.delete(id);
      set(kept.filter((style) => idOf(style) !== id));
    },
    async citeWith(id, citation) {
      const style = kept.find((one) => idOf(one) === id);
      if (!style) return null;
      const opening = atWork.get(id) ?? open(style.text).then((opened) => (opened.ok ? opened.value : null));
      atWork.set(id, opening);
      const cited = (await (await opening)?.cite(citation)) ?? null;
      // One that no longer answers is put to work anew for the next citation.
      if (!cited) atWork.delete(id);
      return cited;
    },
    recall(value) {
      kept = readKeptStyles(value);
      changed();
    },
  };
}
