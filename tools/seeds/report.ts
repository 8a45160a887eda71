import { isError } from '../../core/base/problem.ts';
import { formatClock } from '../../core/base/time.ts';
import type { Talk } from '../../core/transcript/talk.ts';
import { spanCount } from '../../core/transcript/transcript.ts';
import { formatProblem, type Seed } from './load.ts';

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

function talkLines({ title, channel, published, durationMs, chapters, anchors, transcript }: Talk): string[] {
  const { sections, speakers, turns, paragraphs, sentences, words, version } = transcript;
  const placed = chapters.filter((chapter) => chapter.position !== null).length;
  const times = anchors.map((anchor) => anchor.timeMs);
  const range = times.length > 0 ? `, ${formatClock(Math.min(...times))} to ${formatClock(Math.max(...times))}` : '';
  const language =
    transcript.language === transcript.spokenLanguage
      ? transcript.language
      : `${transcript.language}, spoken ${transcript.spokenLanguage}`;
  return [
    `${title} · ${channel} · ${published} · ${formatClock(durationMs)}`,
    `${transcript.textKind}${transcript.abridged ? ', abridged' : ''} · ${language} · text ${version}`,
    `${count(chapters.length, 'chapter')} (${placed} with a place in the text) · ${count(sections.length, 'section')} · ` +
      `${count(turns.length, 'turn')} · ${count(speakers.length, 'speaker')}`,
    `${count(spanCount(paragraphs), 'paragraph')} · ${count(spanCount(sentences), 'sentence')} · ` +
      `${count(spanCount(words), 'word')} · ${count(anchors.length, 'anchor')}${range}`,
  ];
}

/** What there is to say about one seed, for people: a heading, the talk's figures, its problems. */
export function reportSeed({ id, talk, problems }: Seed): string {
  const figures = talk ? talkLines(talk) : ['not compiled'];
  const complaints = problems.map((p) => `${isError(p) ? 'error' : 'warning'} ${formatProblem(p)}`);
  const verdict = complaints.length > 0 ? complaints : ['no problems'];
  return [id, ...[...figures, ...verdict].map((line) => `  ${line}`)].join('\n');
}
