import { asArray, asString, at, type Json } from '../../base/json.ts';
import { ok, type Result } from '../../base/result.ts';
import { cslJson } from '../../quote/exports/csl-json.ts';
import { type Carried, carrying, readCarried } from './carried.ts';
import { complete } from './complete.ts';
import { damaged, type Format, inAll } from './format.ts';
import { lineOfItem } from './item-lines.ts';
import { readJson } from './json.ts';

/** @param items of the text */
const readItems = (items: readonly Json[], text: string): Result<readonly Carried[]> =>
  inAll(items.entries(), ([index, item]) => {
    const line = () => lineOfItem(text, null, index);
    const carried = asArray(at(item, 'custom', 'verbatim'));
    if (carried.length === 0) return damaged(`Item ${index + 1} holds no quote of Verbatim`, line());
    return inAll(carried, (json) => {
      const entry = readCarried(asString(json) ?? '');
      if (!entry.ok) return entry;
      return entry.value ? ok([entry.value]) : damaged(`A quote of item ${index + 1} was changed`, line());
    });
  });

/** Items for reference managers; entries go along in `custom`, which CSL keeps for such things. */
export const notebookCslJson: Format = {
  ...cslJson,
  write: (entries, wording) => cslJson.render(carrying(entries), wording),
  read(text) {
    const json = readJson(text);
    return json.ok ? complete(readItems(asArray(json.value), text)) : json;
  },
};
