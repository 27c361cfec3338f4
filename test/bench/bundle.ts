import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { outDirectory, projectRoot } from '../workbench/projectPaths';

/**
 * A program as one file: what is measured is not how TypeScript is compiled on the way. `contents` imports from
 * `resolveDir`. Resolves with the file's path.
 */
export async function bundle(
  name: string,
  contents: string,
  resolveDir: string,
  options: BuildOptions = { platform: 'node', target: 'node20', format: 'cjs' },
): Promise<string> {
  const outfile = join(outDirectory, 'bench', `${name}.js`);
  const stdin = { contents, resolveDir, loader: 'ts' } as const;
  await build({ ...options, stdin, outfile, bundle: true, logLevel: 'error' });
  return outfile;
}

/** How the extension is built. */
export async function shippedOptions(): Promise<BuildOptions> {
  const { href } = pathToFileURL(join(projectRoot, 'build', 'extension.mjs'));
  return ((await import(href)) as { extensionHost: BuildOptions }).extensionHost;
}
