import type { Problem, ProblemCode } from '../base/problem.ts';

/** A problem of a talk, and in which of its two files the line is. */
export interface TalkProblem extends Problem {
  readonly where: 'text' | 'facts';
}

export const inDocument = (code: ProblemCode, detail: string, line: number | null = null): TalkProblem => ({
  code,
  detail,
  line,
  where: 'text',
});

export const inFacts = (code: ProblemCode, detail: string, line: number | null = null): TalkProblem => ({
  code,
  detail,
  line,
  where: 'facts',
});
