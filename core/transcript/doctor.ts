import { formatClock } from '../base/time.ts';
import type { CapturedDocument } from './captured.ts';
import type { Facts } from './facts.ts';
import type { LocatedChapter } from './locate-chapters.ts';
import { titleKey } from './same-title.ts';
import type { SpeechText } from './speech-text.ts';
import type { Anchor, Talk } from './talk.ts';
import { inDocument, inFacts, type TalkProblem } from './talk-problem.ts';

/** A talk and what it was made of. */
export interface Examined {
  readonly talk: Talk;
  readonly facts: Facts;
  readonly captured: CapturedDocument;
  readonly speech: SpeechText;
  readonly located: readonly LocatedChapter[];
}

/** Pages give whole seconds, cut off or rounded. */
const DURATION_TOLERANCE_MS = 1000;
/** A pace outside these shares of the talk's average is hardly that of the same person. */
const SLOWEST = 0.3;
const FASTEST = 3;

function checkMetadata({ captured, facts }: Examined): TalkProblem[] {
  const problems: TalkProblem[] = [];
  const { videoId, durationMs, title } = captured.metadata;
  if (videoId !== null && videoId !== facts.videoId) {
    const advice = `The text is of the video ${videoId}, the facts are of ${facts.videoId}: correct the one that is wrong.`;
    problems.push(inDocument('video-id-mismatch', advice));
  }
  if (durationMs !== null && Math.abs(durationMs - facts.durationMs) > DURATION_TOLERANCE_MS) {
    const advice = `The text says the video lasts ${formatClock(durationMs)}, the facts say ${formatClock(facts.durationMs)}: correct "durationSeconds".`;
    problems.push(inDocument('duration-mismatch', advice));
  }
  if (title !== null && titleKey(title) !== titleKey(facts.title)) {
    const advice = `The text has the title "${title}", the facts have "${facts.title}": check that both are of one video.`;
    problems.push(inDocument('title-mismatch', advice));
  }
  return problems;
}

function checkStructure({ speech, facts, located }: Examined): TalkProblem[] {
  const problems: TalkProblem[] = [];
  const named = new Set(located.map(({ section }) => section));
  for (const section of speech.sections) {
    if (section.isEmpty) {
      const advice = `The section "${section.title}" has no words: capture the page again, or remove its heading.`;
      problems.push(inDocument('section-empty', advice, section.line));
    } else if (section.kind === 'chapter' && !named.has(section)) {
      const advice = `The facts have no chapter "${section.title}": add it to "chapters" with its start, or nobody can jump to it.`;
      problems.push(inDocument('chapter-without-time', advice, section.line));
    }
  }
  const known = new Set(facts.speakers.map((speaker) => speaker.name));
  for (const { name, line, isEmpty } of speech.turns) {
    if (isEmpty) {
      problems.push(inDocument('section-empty', `"${name}:" has no words after it: capture the page again.`, line));
    }
    if (known.has(name)) continue;
    known.add(name);
    const advice = `The facts do not name the speaker "${name}": add "${name} (role)" to "speakers", or correct the name there.`;
    problems.push(inDocument('speaker-unknown', advice, line));
  }
  return problems;
}

function checkTimes({ talk, facts, located }: Examined): TalkProblem[] {
  const problems: TalkProblem[] = [];
  const end = talk.durationMs;
  const outside = (what: string, ms: number, line: number | null) => {
    if (ms <= end) return;
    const advice = `${what} is at ${formatClock(ms)}, after the end of the video at ${formatClock(end)}: correct one of them.`;
    problems.push(inFacts('time-outside-video', advice, line));
  };
  located.forEach(({ chapter, position }, index) => {
    outside(`Chapter "${chapter.title}"`, chapter.startMs, chapter.line);
    const before = located[index - 1];
    if (before && chapter.startMs <= before.chapter.startMs) {
      const advice = `Chapter "${chapter.title}" does not start after "${before.chapter.title}": put the chapters in the order of their times.`;
      problems.push(inFacts('time-out-of-order', advice, chapter.line));
    }
    if (before && position !== null && before.position !== null && position <= before.position) {
      const advice = `Chapter "${chapter.title}" has its text before the end of "${before.chapter.title}": check "opensAt" of both.`;
      problems.push(inFacts('section-empty', advice, chapter.line));
    }
  });
  facts.anchors.forEach((anchor, index) => {
    outside(`The phrase "${anchor.phrase}"`, anchor.timeMs, anchor.line);
    const before = facts.anchors[index - 1];
    if (!before || anchor.timeMs > before.timeMs) return;
    const advice = `The phrase "${anchor.phrase}" does not come after "${before.phrase}": put the anchors in the order of their times.`;
    problems.push(inFacts('time-out-of-order', advice, anchor.line));
  });
  if (!facts.speech) return problems;
  outside('The last word', facts.speech.lastWordMs, null);
  if (facts.speech.lastWordMs <= facts.speech.firstWordMs) {
    const advice = 'The last word ends before the first one begins: correct "speech".';
    problems.push(inFacts('time-out-of-order', advice));
  }
  return problems;
}

/**
 * Whether some pace between {@link SLOWEST} and {@link FASTEST} fits between two anchors, within their uncertainties.
 */
function isPlausible(from: Anchor, to: Anchor, averagePace: number): boolean {
  const length = to.position - from.position;
  const slack = from.uncertaintyMs + to.uncertaintyMs;
  const time = to.timeMs - from.timeMs;
  if (time + slack <= 0) return false;
  const fastest = time > slack ? length / (time - slack) : Number.POSITIVE_INFINITY;
  return fastest >= SLOWEST * averagePace && length / (time + slack) <= FASTEST * averagePace;
}

function checkPace({ talk, located, facts }: Examined): TalkProblem[] {
  const { anchors } = talk;
  const first = anchors[0];
  const last = anchors.at(-1);
  if (!first || !last || last.timeMs <= first.timeMs) return [];
  const average = (last.position - first.position) / (last.timeMs - first.timeMs);
  const lineOf = ({ timeMs }: Anchor): number | null =>
    located.find(({ chapter }) => chapter.startMs === timeMs)?.chapter.line ??
    facts.anchors.find((anchor) => anchor.timeMs === timeMs)?.line ??
    null;
  return anchors.flatMap((anchor, index) => {
    const before = anchors[index - 1];
    if (!before || isPlausible(before, anchor, average)) return [];
    const words = talk.transcript.text.slice(anchor.position, anchor.position + 40).replaceAll('\n', ' ');
    const advice = `Between ${formatClock(before.timeMs)} and ${formatClock(anchor.timeMs)} ("${words}…") the pace is not that of the rest: check both times.`;
    return [inFacts('anchor-implausible', advice, lineOf(anchor))];
  });
}

/** A footer is shorter; more than this may be speech that was not recognized. */
const FOOTER_WORDS = 40;

function checkUnread({ captured: { unread } }: Examined): TalkProblem[] {
  if (!unread || unread.words <= FOOTER_WORDS) return [];
  const advice = `${unread.words} words from here on are under a heading that ends the transcript and are not read: if they are speech, make it a heading of the third level.`;
  return [inDocument('text-unread', advice, unread.line)];
}

/**
 * Compares what the document, the facts and the talk made of them say, and lists what does not agree; each complaint
 * says what to do.
 */
export const checkTalk = (examined: Examined): TalkProblem[] => [
  ...checkMetadata(examined),
  ...checkStructure(examined),
  ...checkTimes(examined),
  ...checkPace(examined),
  ...checkUnread(examined),
];
