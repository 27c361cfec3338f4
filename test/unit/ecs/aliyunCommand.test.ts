import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { aliyunCommand, isCommandValue } from '../../../src/ecs/aliyunCommand';

const commandFor = (imageId: string) =>
  aliyunCommand('DescribeImageSharePermission', [
    ['RegionId', 'cn-hangzhou'],
    ['ImageId', imageId],
    ['PageNumber', 2],
    ['IsPublic', false],
  ]);

describe('aliyunCommand', () => {
  it('is a request for the Alibaba Cloud CLI', () => {
    assert.equal(
      commandFor('m-bp1caf3yicx5jlfl0000'),
      'aliyun ecs DescribeImageSharePermission --RegionId cn-hangzhou --ImageId m-bp1caf3yicx5jlfl0000 --PageNumber 2 --IsPublic false',
    );
  });

  it('quotes what a shell would take for a pattern', () => {
    assert.match(commandFor('m-bp1caf3yicx5jlfl****'), /--ImageId 'm-bp1caf3yicx5jlfl\*\*\*\*' /);
  });

  const letters = fc.constantFrom(...'azAZ09._*-');
  const ids = fc
    .tuple(fc.constantFrom(...'aZ09*'), fc.string({ unit: letters, maxLength: 20 }))
    .map((it) => it.join(''));

  // Windows has no POSIX shell.
  if (process.platform !== 'win32') {
    it('reaches the program of a POSIX shell unchanged', () =>
      fc.assert(
        fc.property(ids, (imageId) => {
          const command = commandFor(imageId).replace(/^aliyun/, "printf '%s\\n'");
          // Where the pattern would match something.
          const words = execFileSync('/bin/sh', ['-c', command], { encoding: 'utf8', cwd: '/' });
          assert.equal(words.split('\n')[5], imageId);
        }),
        { numRuns: 30 },
      ));
  }

  it('holds nothing that PowerShell reads in another way than a POSIX shell does', () =>
    fc.assert(
      fc.property(ids, (imageId) => {
        const [, value = ''] = /--ImageId (.*) --PageNumber/.exec(commandFor(imageId)) ?? [];
        // Bare words of these letters, and single quotes around a whole word without a quote in it, mean the same to both.
        assert.match(value, /^([A-Za-z0-9][A-Za-z0-9._-]*|'[A-Za-z0-9._*-]+')$/);
      }),
    ));

  for (const imageId of ["m-'; echo x '", 'm-$(id)', 'm-a b', 'm-`id`', 'm-"q"', 'm-\u2019q', '--help', 'm-a\n', '']) {
    it(`is not made with ${JSON.stringify(imageId)}`, () => {
      assert.equal(isCommandValue(imageId), false);
      assert.throws(() => commandFor(imageId), { name: 'EcsError', kind: 'invalid' });
    });
  }
});
