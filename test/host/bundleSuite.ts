import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { outDirectory } from '../workbench/projectPaths';
import type { VsCodeVersion } from '../workbench/versions';

/**
 * Bundles the suite for an extension host of this version, which reads no TypeScript; resolves with the path of its
 * entry.
 */
export async function bundleSuite(version: VsCodeVersion): Promise<string> {
  // Both versions run at the same time.
  const outdir = join(outDirectory, `host-${version}`);
  const tests = (await readdir(__dirname, { recursive: true })).filter((name) => name.endsWith('.test.ts'));
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints: ['index.ts', '../countingReporter.ts', ...tests].map((name) => join(__dirname, name)),
    entryNames: '[name]',
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(outdir, 'index.js');
}
