import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { encodeTalk, entryOf } from '../../core/transcript/asset.ts';
import type { Talk } from '../../core/transcript/talk.ts';
import { errorsOf, formatProblem, loadSeeds } from './load.ts';

const IDS = 'virtual:seeds/ids';
const INDEX = 'virtual:seeds/index';
const TALK = 'virtual:seeds/talk/';

/** Marks the ids of modules that are no files, as Rollup's convention has it. */
const VIRTUAL = '\0';

/** A value as a module that is parsed faster than the same value written as an object literal. */
const jsonModule = (value: unknown): string => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

function indexModule(talks: readonly Talk[]): string {
  const loaders = talks.map(({ videoId }) => {
    const module = JSON.stringify(TALK + videoId);
    return `  ${JSON.stringify(videoId)}: () => import(${module}),`;
  });
  const entries = JSON.stringify(talks.map(entryOf));
  return `export const entries = ${entries};\nexport const load = {\n${loaders.join('\n')}\n};\n`;
}

interface Bundle {
  readonly talks: readonly Talk[];
  readonly files: readonly string[];
}

/** Reads all seeds. @throws Error with every problem that must stop the build, one a line: file, line and what to do */
function readBundle(directory: string): Bundle {
  const seeds = loadSeeds(directory);
  const errors = errorsOf(seeds);
  if (errors.length > 0) throw new Error(`The seeds cannot be bundled.\n${errors.map(formatProblem).join('\n')}`);
  return { talks: seeds.flatMap(({ talk }) => talk ?? []), files: seeds.flatMap(({ files }) => files) };
}

function moduleFor(id: string, { talks }: Bundle): string | null {
  if (id === IDS) return `export default ${JSON.stringify(talks.map((talk) => talk.videoId))};`;
  if (id === INDEX) return indexModule(talks);
  const talk = talks.find(({ videoId }) => id === TALK + videoId);
  return talk ? jsonModule(encodeTalk(talk)) : null;
}

/**
 * Bundles the seeds: `virtual:seeds/ids` (the ids alone), `virtual:seeds/index` (entries and loaders) and
 * `virtual:seeds/talk/<id>` (one asset each), declared in virtual-modules.d.ts. A broken seed stops the build.
 */
export function seedsPlugin(directory = fileURLToPath(new URL('../../seeds', import.meta.url))): Plugin {
  let bundle: Bundle | null = null;
  return {
    name: 'verbatim-seeds',
    buildStart() {
      try {
        bundle = readBundle(directory);
      } catch (error) {
        this.error(error instanceof Error ? error.message : String(error));
      }
    },
    resolveId: (id) => (id === IDS || id === INDEX || id.startsWith(TALK) ? VIRTUAL + id : null),
    load(id) {
      if (!id.startsWith(`${VIRTUAL}virtual:seeds/`)) return null;
      bundle ??= readBundle(directory);
      for (const file of bundle.files) this.addWatchFile(file);
      return moduleFor(id.slice(VIRTUAL.length), bundle);
    },
    configureServer(server) {
      const root = resolve(directory) + sep;
      server.watcher.add(directory);
      server.watcher.on('all', (_event, file) => {
        if (!resolve(file).startsWith(root)) return;
        bundle = null;
        for (const module of server.moduleGraph.idToModuleMap.values()) {
          if (module.id?.startsWith(`${VIRTUAL}virtual:seeds/`)) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
