import { UsageError } from './usage-error.ts';

export interface Options {
  readonly positional: readonly string[];
  readonly named: ReadonlyMap<string, string>;
  /** Those that may be given more than once, in their order. */
  readonly repeated: readonly { readonly name: string; readonly value: string }[];
}

/**
 * Splits `file --facts f.json` (or `--facts=f.json`) into positional words and named values. @throws UsageError for
 * an option not in `known`, without a value, or given twice and not in `repeatable`
 */
export function readOptions(
  args: readonly string[],
  known: readonly string[],
  repeatable: readonly string[] = [],
): Options {
  const all = [...repeatable, ...known];
  const repeated: { name: string; value: string }[] = [];
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const word = args[i] as string;
    if (!word.startsWith('--')) {
      positional.push(word);
      continue;
    }
    const [name = '', ...rest] = word.slice(2).split('=');
    const joined = rest.length > 0;
    const value = joined ? rest.join('=') : args[i + 1];
    if (!all.includes(name))
      throw new UsageError(
        `Unknown option ${word}: this command knows ${all.map((k) => `--${k}`).join(', ') || 'none'}.`,
      );
    if (value === undefined) throw new UsageError(`Option ${word} needs a value after it.`);
    if (repeatable.includes(name)) repeated.push({ name, value });
    else if (named.has(name)) throw new UsageError(`Option --${name} is given twice: once is enough.`);
    else named.set(name, value);
    if (!joined) i++;
  }
  return { positional, named, repeated };
}
