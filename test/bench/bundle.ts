import { join } from 'node:path';
import { build } from 'esbuild';
import { outDirectory } from '../workbench/projectPaths';

/**
 * A program as one file, as the extension is shipped: what is measured is not how TypeScript is compiled on the way.
 * `contents` imports from `resolveDir`. Resolves with the file's path.
 */
export async function bundle(name: string, contents: string, resolveDir: string): Promise<string> {
  const outfile = join(outDirectory, 'bench', `${name}.js`);
  await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
  });
  return outfile;
}
