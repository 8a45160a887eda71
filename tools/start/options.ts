/** Wrong use of the command; the text is one sentence. */
export class UsageError extends Error {}

export interface StartOptions {
  readonly browser: 'chromium' | 'firefox';
  /** Open the real site instead of the stand-in page. */
  readonly live: boolean;
}

const KNOWN = ['--live', '--firefox'];

/** The options of the command line. Throws a {@link UsageError} for one that is not known. */
export function parseOptions(args: readonly string[]): StartOptions {
  const unknown = args.find((arg) => !KNOWN.includes(arg));
  if (unknown !== undefined) throw new UsageError(`There is no option "${unknown}"; there are ${KNOWN.join(' and ')}.`);
  return { browser: args.includes('--firefox') ? 'firefox' : 'chromium', live: args.includes('--live') };
}
