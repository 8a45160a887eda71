import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { BackButton } from './BackButton.tsx';
import { Banner } from './Banner.tsx';
import { ChapterList } from './ChapterList.tsx';
import { Foot } from './Foot.tsx';
import { loadQuoteBar, QuoteBar } from './later.ts';
import type { PanelProps, TalkShown } from './panel-view.ts';
import { QuoteState } from './QuoteState.tsx';
import { type TalkDialog, TalkDialogs } from './TalkDialogs.tsx';
import { TalkHeader } from './TalkHeader.tsx';
import { TranscriptText } from './TranscriptText.tsx';
import { useAnnouncement } from './use-announcement.ts';
import { useDoublePress } from './use-double-press.ts';
import { useFollow } from './use-follow.ts';
import { useGoing } from './use-going.ts';
import { useHighlights } from './use-highlights.ts';
import { useLinked } from './use-linked.ts';
import { useQuoting } from './use-quoting.ts';
import { useTalkKeys } from './use-talk-keys.ts';
import { useWording } from './wording.ts';

interface TalkViewProps extends Pick<PanelProps, 'settings' | 'ownStyles' | 'actions'> {
  readonly view: TalkShown;
}

/** A talk beside its video. */
export function TalkView({ view, settings, ownStyles, actions }: TalkViewProps) {
  const { t } = useWording();
  const { open, place, playing, suggestedOffsetMs, tracks, sharpening, listening, marked } = view;
  const { talk, playhead } = open;
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<TalkDialog | null>(null);
  // It is there before anybody has selected anything.
  useEffect(loadQuoteBar, []);
  useHighlights(open);
  const { following, follow } = useFollow(scroller, open, place);
  useLinked(talk.transcript, marked, follow, place);
  const quoting = useQuoting(view, scroller, { settings, ownStyles, actions });
  const { announcement, announce } = useAnnouncement(open, quoting.answer);
  const going = useGoing(view, scroller, follow, actions);
  const { goToPosition, goToChapter, goToPressed, join } = going;

  const pending = useDoublePress(scroller, goToPressed);
  // A selection without a word in it is nothing to quote, and one that may turn into a jump is not yet.
  const showBar = !pending && quoting.passages.length > 0;

  useTalkKeys({
    open,
    scroller,
    bar,
    follow,
    quoting,
    going,
    announce,
    showKeys: () => setDialog('keys'),
    showStyle: () => setDialog('style'),
  });
  // Drawn once a talk: nothing that happens while it plays may touch a thousand paragraphs.
  const text = useMemo(() => <TranscriptText open={open} onSeek={goToPosition} />, [open, goToPosition]);

  return (
    <div class={following ? 'talk following' : 'talk'}>
      <TalkHeader talk={talk} onAbout={() => setDialog('about')} onKeys={() => setDialog('keys')} />
      <ChapterList
        open={open}
        all={settings.allChapters}
        onAll={(allChapters) => actions.set({ ...settings, allChapters })}
        onChapter={goToChapter}
      />
      <div class="stage">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <main ref={scroller} class="reader" tabIndex={0} aria-label={t('transcript')}>
          <div ref={content} class="content">
            {text}
            {showBar && (
              <QuoteBar
                transcript={talk.transcript}
                quoting={quoting}
                within={content}
                bar={bar}
                onStyle={() => setDialog('style')}
              />
            )}
          </div>
        </main>
        {!following && (
          <BackButton playhead={playhead} direction={() => follow.current?.direction() ?? 'visible'} onJoin={join} />
        )}
      </div>
      <QuoteState open={open} muted={playing.muted} listening={listening} marked={marked} actions={actions} />
      <Banner
        open={open}
        playing={playing}
        span={quoting.quotable ? quoting.beside : null}
        suggestedOffsetMs={suggestedOffsetMs}
        onSaidNow={quoting.saidNow}
        actions={actions}
      />
      <Foot
        open={open}
        tracks={tracks}
        sharpening={sharpening}
        selected={quoting.quotable}
        onSaidNow={quoting.saidNow}
        onTakeBack={quoting.takeBack}
        actions={actions}
      />
      <p class="visually-hidden" role="status">
        <span key={announcement.count}>{announcement.text}</span>
      </p>
      <TalkDialogs
        dialog={dialog}
        view={view}
        passages={quoting.passages}
        settings={settings}
        ownStyles={ownStyles}
        actions={actions}
        onShow={setDialog}
      />
    </div>
  );
}
