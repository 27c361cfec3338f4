import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { projectRoot } from './workbench/projectPaths';

/** The extension as it ships, in a folder of its own, and what is in its files. */
export class BuiltExtension {
  private constructor(
    private readonly directory: string,
    readonly files: ReadonlyMap<string, Metafile['outputs'][string]>,
  ) {}

  static async in(directory: string): Promise<BuiltExtension> {
    const { href } = pathToFileURL(join(projectRoot, 'build', 'extension.mjs'));
    const { extension } = (await import(href)) as {
      extension(how: { minify: boolean; outdir: string }): BuildOptions;
    };
    const options = { ...extension({ minify: true, outdir: directory }), absWorkingDir: projectRoot };
    const { metafile } = await build({ ...options, metafile: true, logLevel: 'error' });
    const files = Object.entries(metafile.outputs).map(([path, file]) => [basename(path), file] as const);
    return new BuiltExtension(directory, new Map(files));
  }

  /** What VS Code loads to activate it: the entry, and every file that one of these requires without being asked. */
  get loaded(): readonly string[] {
    const names = new Set(['extension.js']);
    for (const name of names) {
      const imports = this.files.get(name)?.imports ?? [];
      for (const { path } of imports.filter(({ kind, external }) => kind !== 'dynamic-import' && !external)) {
        names.add(basename(path));
      }
    }
    return [...names];
  }

  async bytesOf(names: readonly string[]): Promise<number> {
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(this.directory, name))).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  }
}
