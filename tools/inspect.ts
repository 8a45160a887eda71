import { inspectCheck } from './inspect/check.ts';
import { inspectCite } from './inspect/cite.ts';
import { inspectDocument } from './inspect/document.ts';
import { inspectExport, inspectImport } from './inspect/export.ts';
import { inspectPage } from './inspect/page.ts';
import { inspectQuote } from './inspect/quote.ts';
import { inspectTimeline } from './inspect/timeline.ts';
import { inspectUrls } from './inspect/url.ts';
import { UsageError } from './inspect/usage-error.ts';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => string>> = {
  url: inspectUrls,
  page: inspectPage,
  document: inspectDocument,
  timeline: inspectTimeline,
  quote: inspectQuote,
  check: inspectCheck,
  cite: inspectCite,
  export: inspectExport,
  import: inspectImport,
};

// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const [what = '', ...args] = process.argv.slice(2);
try {
  const command = Object.hasOwn(COMMANDS, what) ? COMMANDS[what] : undefined;
  if (!command) throw new UsageError(`Say what to inspect: ${Object.keys(COMMANDS).join(', ')}.`);
  process.stdout.write(`${command(args)}\n`);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
