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

/** What is found of a quotation a moment after it was last changed; null before, and where nothing was pasted. */
export function useChecked(pasted: string, composing: boolean, all: readonly Searched[] | null): Checked | null {
  const [checked, setChecked] = useState<{ readonly pasted: string; readonly found: Checked } | null>(null);
  const isBlank = pasted.trim() === '';
  useEffect(() => {
    if (!all || composing || isBlank) return;
    const pause = setTimeout(() => setChecked({ pasted, found: checkQuotation(pasted, all) }), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [pasted, composing, all, isBlank]);
  return isBlank ? null : (checked?.found ?? null);
}
