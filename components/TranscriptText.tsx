import type { OpenTalk } from '../core/timing/open-talk.ts';
import { spanTimes } from '../core/timing/span-times.ts';
import type { TalkTimes } from '../core/timing/talk-times.ts';
import {
  indexAt,
  indexOfStart,
  type Section,
  spanAt,
  spanCount,
  type Transcript,
} from '../core/transcript/transcript.ts';
import { paragraphId } from './text-position.ts';
import { playLabel, timeLabel } from './time-label.ts';
import { useTimes } from './use-times.ts';
import { useWording } from './wording.ts';

interface TranscriptTextProps {
  readonly open: OpenTalk;
  /** Goes to where a position of the text is spoken. */
  readonly onSeek: (position: number) => void;
}

/**
 * The whole text, drawn once: a text node a paragraph, under the headings of the chapters. When the times change, this
 * one subscription goes through all of it and writes the labels that are others now; a thousand subscriptions would
 * cost every opening what this costs once or twice a talk.
 */
export function TranscriptText({ open, onSeek }: TranscriptTextProps) {
  const { transcript } = open.talk;
  const times = useTimes(open);
  return (
    <div lang={transcript.language}>
      {transcript.sections.map((section, index) => {
        const from = Math.max(0, indexAt(transcript.paragraphs, section.start));
        const next = transcript.sections[index + 1];
        const to = next ? indexAt(transcript.paragraphs, next.start) : spanCount(transcript.paragraphs);
        return (
          <section class="chapter" key={section.start}>
            {section.kind === 'chapter' && <ChapterHeading transcript={transcript} times={times} section={section} />}
            {Array.from({ length: to - from }, (_, i) => (
              <Paragraph key={from + i} transcript={transcript} times={times} index={from + i} onSeek={onSeek} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

interface Timed {
  readonly transcript: Transcript;
  readonly times: TalkTimes;
}

function ChapterHeading({ transcript, times, section }: Timed & { readonly section: Section }) {
  const wording = useWording();
  const chapter = times.chapters.find(({ position }) => position === section.start);
  const startMs = chapter?.startMs ?? times.timeline.timeAt(section.start);
  const uncertaintyMs = chapter?.uncertaintyMs ?? times.timeline.uncertaintyAt(section.start);
  return (
    <h2 lang={transcript.spokenLanguage}>
      {section.title}
      <span class="time">{timeLabel(wording, startMs, uncertaintyMs)}</span>
    </h2>
  );
}

interface ParagraphProps extends Timed {
  readonly index: number;
  readonly onSeek: (position: number) => void;
}

function Paragraph({ transcript, times, index, onSeek }: ParagraphProps) {
  const wording = useWording();
  const span = spanAt(transcript.paragraphs, index);
  const { start, end } = span;
  const timeMs = spanTimes(transcript, times.timeline, span).startMs;
  const uncertaintyMs = times.timeline.uncertaintyAt(start);
  const turn = transcript.turns[indexOfStart(transcript.turns, start)];
  return (
    <div class="paragraph">
      {turn?.start === start && (
        <div class="speaker" lang={transcript.spokenLanguage}>
          {transcript.speakers[turn.speaker]?.name}
        </div>
      )}
      <button
        type="button"
        class="time"
        lang={wording.locale}
        tabIndex={-1}
        aria-label={playLabel(wording, timeMs, uncertaintyMs)}
        onClick={() => onSeek(start)}
      >
        {timeLabel(wording, timeMs, uncertaintyMs)}
      </button>
      <p id={paragraphId(index)} data-start={start}>
        {transcript.text.slice(start, end)}
      </p>
    </div>
  );
}
