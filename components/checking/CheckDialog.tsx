import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { citedAs } from '../../core/quote/cited-as.ts';
import type { OpenTalk } from '../../core/timing/open-talk.ts';
import { NOTHING_KNOWN, talkTimes } from '../../core/timing/talk-times.ts';
import type { Talk, TalkEntry } from '../../core/transcript/talk.ts';
import { Dialog } from '../Dialog.tsx';
import type { PanelActions, PanelProps, ReadTalk } from '../panel-view.ts';
import { plural, useWording } from '../wording.ts';
import { CheckedPlace } from './CheckedPlace.tsx';
import './checking.css';
import { outcomeSentences } from './outcome.ts';
import { useChecked, useSearched } from './use-checked.ts';

export interface CheckDialogProps {
  readonly talks: readonly TalkEntry[];
  /** The talk that is read beside its video, if one is: its times are better known. */
  readonly open: OpenTalk | null;
  readonly settings: PanelProps['settings'];
  readonly ownStyles: PanelProps['ownStyles'];
  readonly pasted: string;
  readonly actions: Pick<PanelActions, 'now' | 'copy' | 'openQuote' | 'citeWith'>;
  readonly readTalk: ReadTalk;
  readonly onPaste: (pasted: string) => void;
  readonly onClose: () => void;
}

/** Finds a quotation from elsewhere in the talks, and shows word by word what differs. */
export function CheckDialog(props: CheckDialogProps) {
  const { talks, open, settings, ownStyles, pasted, actions, readTalk, onPaste, onClose } = props;
  const wording = useWording();
  const { t } = wording;
  const field = useRef<HTMLTextAreaElement>(null);
  const label = useId();
  const [composing, setComposing] = useState(false);
  const all = useSearched(talks, readTalk);
  const found = useChecked(pasted, composing, all);
  useEffect(() => field.current?.focus(), []);
  const as = citedAs(settings, ownStyles);
  const timesOf = (talk: Talk) => (open?.talk.videoId === talk.videoId ? open.times() : talkTimes(talk, NOTHING_KNOWN));
  const unread = all ? talks.length - all.length : 0;
  const sentences = found ? outcomeSentences(found.checked, wording) : [t(all ? 'checkIntroduction' : 'checkLoading')];
  return (
    <Dialog title={t('checkQuotation')} onClose={onClose}>
      <div class="checking">
        <label for={label}>{t('checkPaste')}</label>
        <textarea
          ref={field}
          id={label}
          rows={4}
          dir="auto"
          spellcheck={false}
          value={pasted}
          onInput={(event) => onPaste(event.currentTarget.value)}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
        />
        <div role="status" class="outcome">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        {unread > 0 && <p class="remark">{plural(wording, 'checkUnread', unread)}</p>}
        {found?.checked.matches.map((match, i) => (
          <CheckedPlace
            key={`${match.talk.videoId} ${match.spans[0]?.start}`}
            match={match}
            times={timesOf(match.talk)}
            as={as}
            first={i === 0}
            isOld={found.isOld}
            actions={actions}
            onClose={onClose}
          />
        ))}
      </div>
    </Dialog>
  );
}
