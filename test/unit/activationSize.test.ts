import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { projectRoot } from '../workbench/projectPaths';

interface BuildScript {
  extension(how: { minify: boolean; outdir: string }): BuildOptions;
}

const mostBytes = 40_000;

describe('what VS Code loads to activate the extension', () => {
  let directory: string;
  let files: Map<string, Metafile['outputs'][string]>;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'extension-'));
    const { href } = pathToFileURL(join(projectRoot, 'build', 'extension.mjs'));
    const { extension } = (await import(href)) as BuildScript;
    const options = { ...extension({ minify: true, outdir: directory }), absWorkingDir: projectRoot };
    const { metafile } = await build({ ...options, metafile: true, logLevel: 'error' });
    files = new Map(Object.entries(metafile.outputs).map(([path, file]) => [basename(path), file]));
  }).timeout(60_000);
  after(() => rm(directory, { recursive: true, force: true }));

  /** The entry, and every file that one of these requires without being asked. */
  const loaded = () => {
    const names = new Set(['extension.js']);
    for (const name of names) {
      const imports = files.get(name)?.imports ?? [];
      for (const { path } of imports.filter(({ kind, external }) => kind !== 'dynamic-import' && !external)) {
        names.add(basename(path));
      }
    }
    return [...names];
  };
  const modulesOf = (name: string) => Object.keys(files.get(name)?.inputs ?? {});

  it(`is at most ${mostBytes} bytes, minified`, async () => {
    const sizes = await Promise.all(loaded().map(async (name) => (await stat(join(directory, name))).size));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const parts = loaded().flatMap((name) => Object.entries(files.get(name)?.inputs ?? {}));
    const largest = parts.sort(([, one], [, other]) => other.bytesInOutput - one.bytesInOutput).slice(0, 15);
    const list = largest.map(([module, { bytesInOutput }]) => `${bytesInOutput} ${module}`).join('\n');
    assert.ok(total > 0 && total <= mostBytes, `${total} bytes, most of them in\n${list}`);
  });

  it('leaves packages to be loaded later, with the names that their users call', () => {
    const [name] = [...files.keys()].filter((file) => /^credentials-/.test(file));
    const library = require(join(directory, name ?? '')) as typeof import('@alicloud/credentials');
    assert.equal(typeof library.StaticAKCredentialsProvider.builder, 'function');
    assert.equal(typeof library.CLIProfileCredentialsProvider.builder, 'function');
  });

  it('is few files, since each is a read', () => {
    assert.ok(loaded().length <= 4, loaded().join(', '));
  });

  it('holds no module that another file holds as well: a class made twice would be two classes', () => {
    const modules = [...files.keys()].flatMap(modulesOf);
    const twice = modules.filter((module, at) => modules.indexOf(module) !== at);
    assert.deepEqual(twice, []);
    assert.ok(modules.includes('src/ecs/ecsError.ts'));
  });
});
