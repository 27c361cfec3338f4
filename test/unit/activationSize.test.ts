import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuiltExtension } from '../builtExtension';

const mostBytes = 40_000;

describe('what VS Code loads to activate the extension', () => {
  let directory: string;
  let built: BuiltExtension;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'extension-'));
    built = await BuiltExtension.in(directory);
  }).timeout(60_000);
  after(() => rm(directory, { recursive: true, force: true }));

  const modulesOf = (name: string) => Object.keys(built.files.get(name)?.inputs ?? {});

  it(`is at most ${mostBytes} bytes, minified`, async () => {
    const total = await built.bytesOf(built.loaded);
    const parts = built.loaded.flatMap((name) => Object.entries(built.files.get(name)?.inputs ?? {}));
    const largest = parts.sort(([, one], [, other]) => other.bytesInOutput - one.bytesInOutput).slice(0, 15);
    const list = largest.map(([module, { bytesInOutput }]) => `${bytesInOutput} ${module}`).join('\n');
    assert.ok(total > 0 && total <= mostBytes, `${total} bytes, most of them in\n${list}`);
  });

  it('leaves packages to be loaded later, with the names that their users call', () => {
    const [name] = [...built.files.keys()].filter((file) => /^credentials-/.test(file));
    const library = require(join(directory, name ?? '')) as typeof import('@alicloud/credentials');
    assert.equal(typeof library.StaticAKCredentialsProvider.builder, 'function');
    assert.equal(typeof library.CLIProfileCredentialsProvider.builder, 'function');
  });

  it('is few files, since each is a read', () => {
    assert.ok(built.loaded.length <= 4, built.loaded.join(', '));
  });

  it('holds no module that another file holds as well: a class made twice would be two classes', () => {
    const modules = [...built.files.keys()].flatMap(modulesOf);
    const twice = modules.filter((module, at) => modules.indexOf(module) !== at);
    assert.deepEqual(twice, []);
    assert.ok(modules.includes('src/ecs/ecsError.ts'));
  });
});
