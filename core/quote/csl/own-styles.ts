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
  /** Called with what is to be kept, whenever it has become another; false when it could not be. */
  keep(value: { readonly list: readonly KeptStyle[] }): Promise<boolean>;
  /** Called when the list has become another. */
  changed(): void;
  newId(): string;
}

const NOT_KEPT = fail(
  'style-unreadable',
  'This browser does not keep the style: leave the private window or make room on the disk, and add it again.',
);

/** A style is put to work when it is first used, and stays so. */
export function createOwnStyles({ open, keep, changed, newId }: World): OwnStyles {
  let kept: readonly KeptStyle[] = [];
  const atWork = new Map<string, Promise<StyleAtWork | null>>();

  function set(list: readonly KeptStyle[]): Promise<boolean> {
    kept = list;
    changed();
    return keep({ list });
  }

  /** Null when it cannot be, also because what reads it could not be loaded. */
  const putToWork = (text: string): Promise<StyleAtWork | null> =>
    open(text).then(
      (opened) => (opened.ok ? opened.value : null),
      () => null,
    );

  function stop(id: string): void {
    void atWork.get(id)?.then((style) => style?.end());
    atWork.delete(id);
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
      const before = kept;
      for (const one of kept) if (!list.includes(one)) stop(idOf(one));
      atWork.set(idOf(style), Promise.resolve(opened.value));
      if (await set(list)) return ok(idOf(style));
      stop(idOf(style));
      kept = before;
      changed();
      return NOT_KEPT;
    },
    removeStyle(id) {
      stop(id);
      void set(kept.filter((style) => idOf(style) !== id));
    },
    async citeWith(id, citation) {
      const style = kept.find((one) => idOf(one) === id);
      if (!style) return null;
      const working = atWork.get(id) ?? putToWork(style.text);
      atWork.set(id, working);
      const cited = (await (await working)?.cite(citation)) ?? null;
      // One that gives no answer is put to work anew for the next citation.
      if (!cited && atWork.get(id) === working) stop(id);
      return cited;
    },
    recall(value) {
      kept = readKeptStyles(value);
      changed();
    },
  };
}
