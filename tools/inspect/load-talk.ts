import { isError } from '../../core/base/problem.ts';
import { draftTalk } from '../../core/transcript/draft.ts';
import { readFacts } from '../../core/transcript/facts.ts';
import { readDocument } from '../../core/transcript/formats/read-capture.ts';
import type { Talk } from '../../core/transcript/talk.ts';
import { formatProblem, sha256 } from '../seeds/load.ts';
import { readInput } from './read-input.ts';
import { UsageError } from './usage-error.ts';

/** Four days: longer than any recording. */
const MAX_SECONDS = 345_600;

/**
 * A talk from files.
 * @param duration in seconds, as typed; before what facts and document say
 * @throws UsageError when a file is bad, there is no speech in it, or nobody says how long the video is
 */
export function loadTalk(documentPath: string, factsPath: string | undefined, duration: string | undefined): Talk {
  const document = readInput(documentPath);
  const facts = factsPath === undefined ? null : factsFrom(factsPath);
  const durationMs = duration === undefined ? null : durationFrom(duration);
  if (durationMs === null && !facts && readDocument(document).metadata.durationMs === null) {
    throw new UsageError('Nothing says how long the video is: add --duration SECONDS or --facts FILE.');
  }
  const { talk, problems } = draftTalk(document, facts, sha256, durationMs);
  const error = problems.find(isError);
  if (error) {
    const file = error.where === 'facts' ? (factsPath ?? documentPath) : documentPath;
    throw new UsageError(formatProblem({ ...error, file }));
  }
  if (!talk || talk.transcript.words.starts.length === 0)
    throw new UsageError(`${documentPath}: the document holds no words.`);
  return talk;
}

function factsFrom(path: string) {
  const { facts, problems } = readFacts(readInput(path));
  if (facts) return facts;
  const [first] = problems;
  throw new UsageError(first ? formatProblem({ ...first, file: path }) : `${path}: these are no facts.`);
}

function durationFrom(text: string): number {
  const seconds = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(seconds >= 1 && seconds <= MAX_SECONDS)) {
    throw new UsageError(
      `--duration takes the length of the video in seconds, from 1 to ${MAX_SECONDS}, not "${text}".`,
    );
  }
  return Math.round(seconds * 1000);
}
