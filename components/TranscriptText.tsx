import type { OpenTalk } from '../core/timing/open-talk.ts';
import { spanTimes } from '../core/timing/span-times.ts';
import { indexAt, indexOfStart, type Section, spanAt, spanCount } from '../core/transcript/transcript.ts';
import { paragraphId } from './text-position.ts';
import { playLabel, timeLabel } from './time-label.ts';
import { useWording } from './wording.ts';

interface TranscriptTextProps {
  readonly open: OpenTalk;
  /** Goes to where a position of the text is spoken. */
  readonly onSeek: (position: number) => void;
}

/** The whole text, drawn once: a text node a paragraph, under the headings of the chapters. */
export function TranscriptText({ open, onSeek }: TranscriptTextProps) {
  const { transcript } = open.talk;
  return (
    <div lang={transcript.language}>
      {transcript.sections.map((section, index) => {
        const from = Math.max(0, indexAt(transcript.paragraphs, section.start));
        const next = transcript.sections[index + 1];
        const to = next ? indexAt(transcript.paragraphs, next.start) : spanCount(transcript.paragraphs);
        return (
          <section class="chapter" key={section.start}>
            {section.kind === 'chapter' && <ChapterHeading open={open} section={section} />}
            {Array.from({ length: to - from }, (_, i) => (
              <Paragraph key={from + i} open={open} index={from + i} onSeek={onSeek} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function ChapterHeading({ open, section }: { readonly open: OpenTalk; readonly section: Section }) {
  const wording = useWording();
  const chapter = open.times().chapters.find((c) => c.position === section.start);
  return (
    <h2 lang={open.talk.transcript.spokenLanguage}>
      {section.title}
      {chapter && <span class="time">{timeLabel(wording, chapter.startMs, chapter.uncertaintyMs)}</span>}
    </h2>
  );
}

interface ParagraphProps extends TranscriptTextProps {
  readonly index: number;
}

function Paragraph({ open, index, onSeek }: ParagraphProps) {
  const wording = useWording();
  const { transcript } = open.talk;
  const span = spanAt(transcript.paragraphs, index);
  const { start, end } = span;
  const timeMs = spanTimes(transcript, open.times().timeline, span).startMs;
  const uncertaintyMs = open.times().timeline.uncertaintyAt(start);
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
