import { collapseSpace } from '../base/collapse-space.ts';
import { at, type Json } from '../base/json.ts';
import type { Problem, ProblemCode } from '../base/problem.ts';

export type Path = readonly (string | number)[];

/**
 * Reads the fields of a JSON value that nobody has checked, and keeps every complaint instead of stopping at the first.
 * A reader answers null where it has complained.
 */
export class FieldReader {
  readonly problems: Problem[] = [];
  readonly #root: Json;
  readonly #lines: ReadonlyMap<string, number>;

  constructor(root: Json, lines: ReadonlyMap<string, number>) {
    this.#root = root;
    this.#lines = lines;
  }

  value(path: Path): Json {
    return at(this.#root, ...path);
  }

  has(path: Path): boolean {
    return this.value(path) !== undefined;
  }

  /** The line of a value, or of what holds it. */
  line(path: Path): number | null {
    for (let length = path.length; length >= 0; length--) {
      const line = this.#lines.get(path.slice(0, length).join('/'));
      if (line !== undefined) return line;
    }
    return null;
  }

  reject(path: Path, advice: string, code: ProblemCode = 'facts-field'): null {
    this.problems.push({ code, detail: `Field "${path.join('.')}": ${advice}`, line: this.line(path) });
    return null;
  }

  /** A text that is not empty, white space collapsed. */
  text(path: Path, advice: string): string | null {
    const value = this.value(path);
    const text = typeof value === 'string' ? collapseSpace(value) : '';
    return text === '' ? this.reject(path, advice) : text;
  }

  optionalText(path: Path, advice: string): string | null {
    return this.has(path) ? this.text(path, advice) : null;
  }

  /** A number of seconds that is not negative, as integer milliseconds. */
  ms(path: Path, advice: string): number | null {
    const value = this.value(path);
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return this.reject(path, advice);
    return Math.round(value * 1000);
  }

  /** The paths of the elements of a list; none where there is no list. */
  list(path: Path, advice: string): Path[] {
    const value = this.value(path);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.reject(path, advice);
      return [];
    }
    return value.map((_, index) => [...path, index]);
  }

  /** Complains about every field of an object that is not among `known`: most often a slip of the pen. */
  rejectUnknown(path: Path, known: readonly string[]): void {
    const value = this.value(path);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue;
      this.reject(
        [...path, key],
        `nothing reads it: use one of ${known.join(', ')}, or remove it.`,
        'facts-unknown-field',
      );
    }
  }
}
