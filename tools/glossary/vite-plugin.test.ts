import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, it } from 'vitest';
import { glossaryPlugin } from './vite-plugin.ts';

async function bundle(source: string): Promise<Rollup.OutputChunk[]> {
  const root = mkdtempSync(join(tmpdir(), 'glossary-plugin-'));
  try {
    const entry = join(root, 'entry.js');
    writeFileSync(entry, source);
    const lib = { entry, formats: ['es' as const] };
    const plugins = [glossaryPlugin()];
    const result = await build({ configFile: false, root, logLevel: 'silent', plugins, build: { write: false, lib } });
    const [output] = result as Rollup.RollupOutput[];
    const parts: readonly (Rollup.OutputChunk | Rollup.OutputAsset)[] = output?.output ?? [];
    return parts.filter((part): part is Rollup.OutputChunk => part.type === 'chunk');
  } finally {
    rmSync(root, { recursive: true });
  }
}

it('makes a chunk of each glossary, so that none is loaded before it is needed', async () => {
  const chunks = await bundle('export { load } from "virtual:glossary/index";');
  const [entry] = chunks.filter((chunk) => chunk.isEntry);
  const others = chunks.filter((chunk) => chunk.code.includes('CC-CEDICT'));
  expect(entry?.code).not.toContain('CC-CEDICT');
  expect(entry?.dynamicImports).toHaveLength(2);
  expect(others.map(({ name }) => name).sort()).toEqual(['common', 'jPluSXJpdrA']);
});
