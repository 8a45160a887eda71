import { fileURLToPath } from 'node:url';
import { errorsOf, loadSeeds } from './seeds/load.ts';
import { reportSeed } from './seeds/report.ts';

const seeds = loadSeeds(fileURLToPath(new URL('../seeds', import.meta.url)));
const errors = errorsOf(seeds).length;
const verdict = errors === 0 ? 'all sound' : `${errors} error${errors === 1 ? '' : 's'}`;
process.stdout.write(`${seeds.map(reportSeed).join('\n\n')}\n\n${seeds.length} seeds, ${verdict}\n`);
if (errors > 0) process.exitCode = 1;
