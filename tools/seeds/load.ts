import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isError, type Problem } from '../../core/base/problem.ts';
import { asVideoId } from '../../core/base/video-id.ts';
import { compileTalk } from '../../core/transcript/compile.ts';
import { readFacts } from '../../core/transcript/facts.ts';
import type { Talk } from '../../core/transcript/talk.ts';

/** A problem and the file it is in, relative to the folder that holds `seeds`. */
export interface FileProblem extends Problem {
  readonly file: string;
}

export interface Seed {
  readonly id: string;
  /** Absolute paths of its files. */
  readonly files: readonly string[];
  /** Null where an error prevented it. */
  readonly talk: Talk | null;
  readonly problems: readonly FileProblem[];
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const readText = (path: string): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return null;
  }
};

function loadSeed(directory: string, id: string): Seed {
  const folder = join(directory, id);
  const problems: FileProblem[] = [];
  const report = (name: string, problem: Problem) => problems.push({ ...problem, file: `seeds/${id}/${name}` });
  const documents = readdirSync(folder).filter((name) => /^document\.[^.]+$/.test(name));
  const [name = 'document.md'] = documents;
  const files = [join(folder, name), join(folder, 'facts.json')];
  const done = (talk: Talk | null): Seed => ({ id, files, talk, problems });

  if (!asVideoId(id)) {
    const detail = 'The folder must have the name of a video id: the 11 characters in the address of the video.';
    report('', { code: 'video-id-invalid', detail, line: null });
  }
  if (documents.length !== 1) {
    const detail = `There must be one file document.*, and there are ${documents.length}: leave the capture itself.`;
    report(name, { code: 'text-unreadable', detail, line: null });
  }
  const document = readText(files[0] ?? '');
  if (documents.length > 0 && document === null) {
    report(name, { code: 'text-unreadable', detail: 'The file is not UTF-8 text: save it as UTF-8.', line: null });
  }
  const factsText = readText(files[1] ?? '');
  if (factsText === null) {
    const detail = 'There must be a file facts.json in UTF-8: seeds/README.md says what stands in it.';
    report('facts.json', { code: 'facts-unreadable', detail, line: null });
  }
  if (document === null || factsText === null) return done(null);

  const { facts, problems: complaints } = readFacts(factsText);
  for (const problem of complaints) report('facts.json', problem);
  if (!facts) return done(null);
  if (facts.videoId !== id) {
    const detail = `The facts are of the video ${facts.videoId}, the folder is of ${id}: give both the same id.`;
    report('facts.json', { code: 'video-id-mismatch', detail, line: null });
  }
  const compiled = compileTalk(document, facts, sha256);
  for (const { where, ...problem } of compiled.problems) report(where === 'facts' ? 'facts.json' : name, problem);
  return done(compiled.talk);
}

/** Reads and compiles every folder of a seeds directory, in the order of their names. */
export function loadSeeds(directory: string): readonly Seed[] {
  if (!existsSync(directory)) return [];
  const folders = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const ids = folders.map((entry) => entry.name).filter((name) => !name.startsWith('.'));
  return ids.sort().map((id) => loadSeed(directory, id));
}

/** `seeds/…/facts.json:12: what to do` */
export const formatProblem = ({ file, line, detail }: FileProblem): string =>
  `${file}${line === null ? '' : `:${line}`}: ${detail}`;

export const errorsOf = (seeds: readonly Seed[]): FileProblem[] =>
  seeds.flatMap((seed) => seed.problems.filter(isError));
