import type { Problem } from './problem.ts';

/** What can fail says so in its type: a value, or the one problem that prevented it. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (
  code: Problem['code'],
  detail: string,
  line: number | null = null,
  count: number | null = null,
): Result<never> => ({
  ok: false,
  problem: { code, detail, line, ...(count !== null && { count }) },
});
