import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const entry = fileURLToPath(new URL('./page/main.ts', import.meta.url));

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('.', import.meta.url)),
    build: { write: false, minify: false, modulePreload: false, target: 'es2023', rolldownOptions: { input: entry } },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = chunks.find((chunk) => chunk.type === 'chunk');
  if (!script) throw new Error('The script of the stand-in page could not be built');
  return script.code;
}

let built: Promise<string> | null = null;

/** The page's script, in one piece so that a page is loaded quickly. It is built once. */
export function pageScript(): Promise<string> {
  built ??= bundle();
  return built;
}
