import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import type { Shell } from '../../../src/ecs/aliyunCommand';
import { sharePermissionCommand } from '../../../src/ecs/sharePermissionCommand';

const request = { regionId: 'cn-hangzhou', imageId: 'm-bp1caf3yicx5jlfl****', pageNumber: 1, pageSize: 100 };
const commandFor = (cliProfile: string, shell?: Shell) => sharePermissionCommand(request, { cliProfile, shell });

/** What a program is given each time that a POSIX shell starts it, where its patterns would match something. */
function givenBySh(commands: readonly string[]): string[][] {
  const script = ['aliyun() { printf \'%s\\0\' "$#" "$@"; }', ...commands].join('\n');
  const words = execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8', cwd: '/' }).split('\0');
  return commands.map(() => words.splice(0, Number(words.shift())));
}

/** What PowerShell reads in single quotes: two quotes in a row are one, and each of its five quotes ends the word. */
function readByPowerShell(quoted: string): string {
  const [, inside] = /^'((?:[^'\u2018-\u201B]|(['\u2018-\u201B])\2)*)'$/u.exec(quoted) ?? [];
  assert.ok(inside !== undefined, `${quoted} is no single word`);
  return inside.replaceAll(/(['\u2018-\u201B])\1/g, '$1');
}

const profileIn = (command: string) => command.slice(command.indexOf('--profile ') + '--profile '.length);
const spiced = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...`'"\`$\\!*?~#&;|<>(){}[]% ^\u2018\u2019a默`),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  minLength: 1,
  maxLength: 12,
});

/** The command, where the shell can be given one. */
function attempt(cliProfile: string, shell: Shell): string | undefined {
  try {
    return commandFor(cliProfile, shell);
  } catch (error) {
    assert.equal((error as { kind?: string }).kind, 'invalid');
    return undefined;
  }
}

describe('a command with the name of a CLI profile', () => {
  it('reads the same in both shells while the name is plain', () => {
    const expected =
      "aliyun ecs DescribeImageSharePermission --RegionId cn-hangzhou --ImageId 'm-bp1caf3yicx5jlfl****' --PageNumber 1 --PageSize 100 --profile prod";
    assert.deepEqual(
      [commandFor('prod', 'posix'), commandFor('prod', 'powershell'), commandFor('prod')],
      [expected, expected, expected],
    );
  });

  it('is made for one shell only where the two differ', () => {
    assert.equal(profileIn(commandFor("Ann's", 'posix')), "'Ann'\\''s'");
    assert.equal(profileIn(commandFor("Ann's", 'powershell')), "'Ann''s'");
    assert.throws(() => commandFor("Ann's"), { name: 'EcsError', kind: 'invalid' });
  });

  // Windows has no POSIX shell.
  if (process.platform !== 'win32') {
    it('reaches the program of a POSIX shell unchanged, whatever the name is', () =>
      fc.assert(
        fc.property(fc.array(spiced, { minLength: 20, maxLength: 40 }), (names) => {
          const sendable = names.filter((name) => attempt(name, 'posix') !== undefined);
          const given = givenBySh(sendable.map((name) => commandFor(name, 'posix')));
          const options = ['--RegionId', request.regionId, '--ImageId', request.imageId];
          const paging = ['--PageNumber', '1', '--PageSize', '100'];
          const action = ['ecs', 'DescribeImageSharePermission'];
          assert.deepEqual(
            given,
            sendable.map((name) => [...action, ...options, ...paging, '--profile', name]),
          );
        }),
        { numRuns: 20, examples: [[["it's", "'", "'; echo x; '", '$(id)', '`id`', 'a\\', '*', '!!', '"', 'é b']]] },
      ));
  }

  it('is one word to PowerShell, and the name', () =>
    fc.assert(
      fc.property(spiced, (name) => {
        const command = attempt(name, 'powershell');
        if (command !== undefined && /[^\w.-]/u.test(name)) {
          assert.equal(readByPowerShell(profileIn(command)), name);
        }
      }),
      { numRuns: 1000, examples: [["it's"], ['\u2019; id; \u2019'], ["'"], ['$env:x'], ['a`b'], ['%PATH%'], ['@x']] },
    ));

  it('is not made for PowerShell with what it gives to programs in other words', () => {
    for (const name of ['a"b', 'a b\\']) {
      assert.throws(() => commandFor(name, 'powershell'), { kind: 'invalid' });
      assert.doesNotThrow(() => commandFor(name, 'posix'));
    }
  });

  for (const name of ['', '--help', '-p', 'a\nid', 'a\u0000', 'a\u001B[31m', 'a\u202Eb', 'a\u2028b']) {
    it(`is not made for any shell with ${JSON.stringify(name)}`, () => {
      for (const shell of ['posix', 'powershell'] as const) {
        assert.throws(() => commandFor(name, shell), { name: 'EcsError', kind: 'invalid' });
      }
    });
  }
});
