import { draftTalk } from '../../core/transcript/draft.ts';
import { readFacts } from '../../core/transcript/facts.ts';
import { readDocument } from '../../core/transcript/formats/read-capture.ts';
import type { Talk } from '../../core/transcript/talk.ts';
import { spanCount, type Transcript } from '../../core/transcript/transcript.ts';
import { sha256 } from '../seeds/load.ts';
import { readOptions } from './options.ts';
import { readInput } from './read-input.ts';
import { UsageError } from './usage-error.ts';

const seconds = (ms: number | null): number | null => (ms === null ? null : ms / 1000);

/** The parts that begin at `starts`, each with its text up to the next. */
function parts<T extends { readonly start: number }>(
  text: string,
  starts: readonly T[],
): (T & { readonly text: string })[] {
  return starts.map((part, index) => {
    return { ...part, text: text.slice(part.start, starts[index + 1]?.start ?? text.length).trim() };
  });
}

const sentencesOf = ({ text, sentences }: Transcript) =>
  Array.from(sentences.starts, (position, index) => ({ position, text: text.slice(position, sentences.ends[index]) }));

function transcriptJson({ transcript, chapters }: Talk) {
  const { text, sections, turns, speakers } = transcript;
  const startOf = (position: number) => chapters.find((chapter) => chapter.position === position)?.startMs ?? null;
  return {
    version: transcript.version,
    language: transcript.language,
    sections: parts(text, sections).map(({ start, title, kind, text: words }) => {
      return {
        position: start,
        title,
        kind,
        startSeconds: kind === 'chapter' ? seconds(startOf(start)) : null,
        text: words,
      };
    }),
    turns: parts(text, turns).map(({ start, speaker, text: words }) => {
      return { position: start, speaker: speakers[speaker]?.name ?? null, text: words };
    }),
    sentences: sentencesOf(transcript),
    paragraphs: spanCount(transcript.paragraphs),
    words: spanCount(transcript.words),
  };
}

/**
 * `document <file> [--facts <file>]`: what a document was read as, as JSON with positions and texts, and everything
 * that is wrong with it.
 * @throws UsageError for wrong use or a file that cannot be read
 */
export function inspectDocument(args: readonly string[]): string {
  const { positional, named } = readOptions(args, ['facts']);
  const [file, ...others] = positional;
  if (!file || others.length > 0) throw new UsageError('Give one document: document <file> [--facts <file>].');
  const document = readInput(file);
  const factsFile = named.get('facts');
  const read = factsFile === undefined ? null : readFacts(readInput(factsFile));
  const facts = read?.facts ?? null;
  const captured = readDocument(document, facts?.chapters.map((chapter) => chapter.title) ?? []);
  const unreadable = read?.problems.find((problem) => problem.code === 'facts-unreadable');
  if (unreadable) throw new UsageError(`${factsFile}: ${unreadable.detail}`);
  const { talk, problems } = draftTalk(document, facts, sha256);
  if (!talk || talk.transcript.words.starts.length === 0)
    throw new UsageError(`${file}: the document holds no words; check that it is the whole page or text.`);
  const { durationMs, ...metadata } = captured.metadata;
  const factsProblems = (read?.problems ?? []).map((problem) => ({ ...problem, where: 'facts' }));
  return JSON.stringify(
    {
      format: captured.format,
      metadata: { ...metadata, durationSeconds: seconds(durationMs) },
      headline: captured.headline,
      introduction: captured.introduction,
      ...transcriptJson(talk),
      problems: [...factsProblems, ...problems],
    },
    null,
    2,
  );
}
