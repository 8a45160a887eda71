import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedsPlugin } from './vite-plugin.ts';

const FACTS = {
  ...{ videoId: 'abcdefghij1', title: 'A short talk', channel: 'A', published: '2024-01-02', language: 'en' },
  ...{ durationSeconds: 60, textKind: 'transcript', source: 'a page' },
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'seeds-plugin-'));
  mkdirSync(join(root, 'seeds', FACTS.videoId), { recursive: true });
  writeFileSync(join(root, 'seeds', FACTS.videoId, 'document.txt'), 'We say "this" \\ and that\u2028 here.');
});
afterEach(() => rmSync(root, { recursive: true }));

const writeFacts = (facts: object) =>
  writeFileSync(join(root, 'seeds', FACTS.videoId, 'facts.json'), JSON.stringify(facts, null, 1));

async function bundle(source: string): Promise<Rollup.OutputChunk[]> {
  const entry = join(root, 'entry.js');
  writeFileSync(entry, source);
  const result = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [seedsPlugin(join(root, 'seeds'))],
    build: { write: false, minify: false, lib: { entry, formats: ['es'] } },
  });
  const [output] = result as Rollup.RollupOutput[];
  const parts: readonly (Rollup.OutputChunk | Rollup.OutputAsset)[] = output?.output ?? [];
  return parts.filter((part): part is Rollup.OutputChunk => part.type === 'chunk');
}

const run = (code: string): Promise<{ default: unknown }> => import(`data:text/javascript,${encodeURIComponent(code)}`);

describe('seedsPlugin', () => {
  it('gives the ids and nothing else', async () => {
    writeFacts(FACTS);
    const [chunk] = await bundle("import ids from 'virtual:seeds/ids'; export default ids;");
    expect((await run(chunk?.code ?? '')).default).toEqual([FACTS.videoId]);
    expect(chunk?.code).not.toContain('We say');
  });

  it('gives entries at once and each transcript in a chunk of its own', async () => {
    writeFacts(FACTS);
    const chunks = await bundle("import { entries, load } from 'virtual:seeds/index'; export default [entries, load];");
    const index = chunks.find((chunk) => chunk.isEntry);
    const talk = chunks.find((chunk) => !chunk.isEntry);
    expect(index?.code).toContain('A short talk');
    expect(index?.code).not.toContain('We say');
    expect(
      (await run(talk?.code.replace(/export \{ (\w+) as (?:default|\w+) \};?/, 'export default $1;') ?? '')).default,
    ).toMatchObject({
      transcript: { text: 'We say "this" \\ and that here.' },
    });
  });

  it('stops the build with file, line and what to do', async () => {
    writeFacts({ ...FACTS, durationSeconds: 'long', channel: '' });
    const message =
      /seeds\/abcdefghij1\/facts\.json:4: Field "channel".*\n.*facts\.json:7: Field "durationSeconds": write/;
    await expect(bundle("import 'virtual:seeds/ids';")).rejects.toThrow(message);
  });
});
