import type { Json } from '../base/json.ts';
import type { Keeper } from './keeper.ts';

/** What is kept under a name, on its way. */
export interface Recalling {
  /** Settles when it has been read, or when nobody should wait any longer. */
  readonly read: Promise<void>;
  /** What has been read until now; what is read later goes to `late`. */
  taken(late: (value: Json) => void): Json;
}

export function recalling(keeper: Pick<Keeper, 'recall'>, name: string): Recalling {
  let kept: Json;
  let take = (value: Json): void => {
    kept = value;
  };
  const read = keeper.recall(name, (value) => take(value));
  return {
    read,
    taken(late) {
      take = late;
      return kept;
    },
  };
}
