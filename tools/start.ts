import { BrowserError } from './browsers/find.ts';
import { parseOptions, UsageError } from './start/options.ts';
import { start } from './start/start.ts';

/* `npm start`: the extension beside its longest talk, in a real browser. */

try {
  await start(parseOptions(process.argv.slice(2)), console.log);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof BrowserError)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
