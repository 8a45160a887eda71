import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { chapterJumpMs, wordsJumpMs } from '../core/timing/jump.ts';
import { indexAt, spanAt } from '../core/transcript/transcript.ts';
import { BackButton } from './BackButton.tsx';
import { Banner } from './Banner.tsx';
import { ChapterList } from './ChapterList.tsx';
import { Foot } from './Foot.tsx';
import type { PanelProps, TalkShown } from './panel-view.ts';
import { QuoteBar } from './QuoteBar.tsx';
import { QuoteState } from './QuoteState.tsx';
import { type TalkDialog, TalkDialogs } from './TalkDialogs.tsx';
import { TalkHeader } from './TalkHeader.tsx';
import { TranscriptText } from './TranscriptText.tsx';
import { useAnnouncement } from './use-announcement.ts';
import { useDoublePress } from './use-double-press.ts';
import { useFollow } from './use-follow.ts';
import { useHighlights } from './use-highlights.ts';
import { useJumps } from './use-jumps.ts';
import { useLinked } from './use-linked.ts';
import { useQuoting } from './use-quoting.ts';
import { selectedSpan, useSelection } from './use-selection.ts';
import { useTalkKeys } from './use-talk-keys.ts';
import { useWording } from './wording.ts';

interface TalkViewProps extends Pick<PanelProps, 'settings' | 'actions'> {
  readonly view: TalkShown;
}

/** A talk beside its video. */
export function TalkView({ view, settings, actions }: TalkViewProps) {
  const { t } = useWording();
  const { open, place, playing, suggestedOffsetMs, tracks, sharpening, listening, marked } = view;
  const { talk, playhead } = open;
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<TalkDialog | null>(null);
  useHighlights(open);
  const { following, follow } = useFollow(scroller, open, place);
  useLinked(talk.transcript, marked, follow, place);
  const span = useSelection(scroller);
  const selected = useCallback(() => scroller.current && selectedSpan(scroller.current), []);
  const quoting = useQuoting(open, span, selected, actions);
  const { announcement, announceSentence } = useAnnouncement(open, quoting.answer);

  const seek = useCallback(
    (mediaMs: number) => {
      document.getSelection()?.removeAllRanges();
      follow.current?.resume();
      actions.seek(mediaMs);
    },
    [actions, follow],
  );
  const { go, back } = useJumps(playhead, place, seek);
  const goToPosition = useCallback(
    (position: number) => go(wordsJumpMs(talk.transcript, open.times().timeline, position)),
    [go, open, talk],
  );
  const goToChapter = useCallback(
    (index: number) => {
      const { chapters, timeline } = open.times();
      const chapter = chapters[index];
      if (chapter) go(chapterJumpMs(talk.transcript, timeline, chapter));
    },
    [go, open, talk],
  );
  const join = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    follow.current?.join();
  }, [follow]);
  const goToPressed = useCallback(() => {
    const pressed = selected();
    const index = pressed ? indexAt(talk.transcript.sentences, pressed.start) : -1;
    if (index >= 0) goToPosition(spanAt(talk.transcript.sentences, index).start);
  }, [talk, selected, goToPosition]);

  const pending = useDoublePress(scroller, goToPressed);
  // A selection without a word in it is nothing to quote, and one that may turn into a jump is not yet.
  const showBar = !pending && quoting.quotable;

  useTalkKeys({
    open,
    scroller,
    bar,
    selected,
    quoting,
    goToPosition,
    goToChapter,
    back,
    join,
    announceSentence,
    show: (range) => follow.current?.show(() => range),
    showKeys: () => setDialog('keys'),
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
            {span && showBar && (
              <QuoteBar
                transcript={talk.transcript}
                span={span}
                within={content}
                bar={bar}
                onCopyQuote={quoting.copyQuote}
                onCopyLink={quoting.copyLink}
                onPlay={() => goToPosition(span.start)}
                answer={quoting.answer?.text ?? null}
              />
            )}
          </div>
        </main>
        {!following && (
          <BackButton playhead={playhead} direction={() => follow.current?.direction() ?? 'visible'} onJoin={join} />
        )}
      </div>
      <QuoteState open={open} listening={listening} marked={marked} actions={actions} />
      <Banner
        open={open}
        playing={playing}
        span={span}
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
      <TalkDialogs dialog={dialog} open={open} playing={playing} actions={actions} onShow={setDialog} />
    </div>
  );
}
