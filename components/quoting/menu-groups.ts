import type { Wording } from '../../core/quote/attribution.ts';
import { brief } from '../../core/quote/brief.ts';
import type { Export } from '../../core/quote/exports/exported.ts';
import type { Transcript } from '../../core/transcript/transcript.ts';
import type { Quoting } from '../use-quoting.ts';
import { plural } from '../wording.ts';
import { MARKDOWN } from './copied-exports.ts';
import type { MenuGroup } from './Menu.tsx';

/** What the quote bar has no room for. */
export function menuGroups(
  transcript: Transcript,
  quoting: Quoting,
  exports: readonly Export[] | null,
  wording: Wording,
): readonly MenuGroup[] {
  const { t } = wording;
  const { kept, copy, copyFor, listen, drop } = quoting;
  const passages: MenuGroup = {
    label: plural(wording, 'passages', quoting.passages.length),
    items: kept.map((one) => ({
      text: t('passageRemove'),
      words: { text: brief(transcript.text.slice(one.start, one.end)), lang: transcript.language },
      act: () => drop(one),
    })),
  };
  return [
    ...(kept.length > 0 ? [passages] : []),
    {
      label: t('moreToCopy'),
      items: [
        { text: t('copyMarkdown'), keyName: 'D', act: () => copyFor(MARKDOWN) },
        { text: t('copyWords'), keyName: 'X', act: () => copy('words') },
        { text: t('copyReference'), keyName: 'G', act: () => copy('reference') },
        { text: t('copyTheLink'), keyName: 'U', act: () => copy('link') },
      ],
    },
    {
      label: exports ? t('copyFor') : t('notLoaded'),
      items: (exports ?? []).flatMap(({ id, name }) =>
        id === MARKDOWN ? [] : [{ text: name, act: () => copyFor(id) }],
      ),
    },
    { label: t('listen'), items: [{ text: t('listenLoop'), keyName: 'Shift+Y', act: () => listen(true) }] },
  ];
}
