import { useEffect, useState } from 'preact/hooks';
import { type Checked, checkQuotation, type Searched, searched } from '../../core/quote/check-quotation.ts';
import type { TalkEntry } from '../../core/transcript/talk.ts';
import type { ReadTalk } from '../panel-view.ts';

/** Who types is not answered letter by letter. */
const PAUSE_MS = 200;

/** The talks in which quotations are looked up; null while they are being read. */
export function useSearched(talks: readonly TalkEntry[], read: ReadTalk): readonly Searched[] | null {
  const [all, setAll] = useState<readonly Searched[] | null>(null);
  useEffect(() => {
    let here = true;
    void Promise.all(talks.map(({ videoId }) => read(videoId).catch(() => null))).then((found) => {
      if (here) setAll(found.flatMap((one) => (one ? [searched(one.talk, one.form)] : [])));
    });
    return () => {
      here = false;
    };
  }, [talks, read]);
  return all;
}

/** What was found of a quotation. */
export interface Found {
  readonly checked: Checked;
  /** It is of what stood in the field a moment ago. */
  readonly isOld: boolean;
}

/** What is found of a quotation a moment after it was last changed; null before, and where nothing was pasted. */
export function useChecked(pasted: string, composing: boolean, all: readonly Searched[] | null): Found | null {
  const [checked, setChecked] = useState<{ readonly pasted: string; readonly checked: Checked } | null>(null);
  const isBlank = pasted.trim() === '';
  useEffect(() => {
    if (isBlank) setChecked(null);
    if (!all || composing || isBlank) return;
    const pause = setTimeout(() => setChecked({ pasted, checked: checkQuotation(pasted, all) }), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [pasted, composing, all, isBlank]);
  return isBlank || !checked ? null : { checked: checked.checked, isOld: checked.pasted !== pasted };
}
