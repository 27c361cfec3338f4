import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { aliyunCommand } from '../../../src/results/aliyunCommand';

const page = { pageNumber: 2, pageSize: 50 };

describe('aliyunCommand', () => {
  it('is the same request for the Alibaba Cloud CLI', () => {
    assert.equal(
      aliyunCommand({ regionId: 'cn-hangzhou', imageId: 'm-bp1caf3yicx5jlfl0000', ...page }),
      'aliyun ecs DescribeImageSharePermission --RegionId cn-hangzhou --ImageId m-bp1caf3yicx5jlfl0000 --PageNumber 2 --PageSize 50',
    );
  });

  it('quotes what a shell would take for a pattern', () => {
    const command = aliyunCommand({ regionId: 'cn-hangzhou', imageId: 'm-bp1caf3yicx5jlfl****', ...page });
    assert.match(command, /--ImageId 'm-bp1caf3yicx5jlfl\*\*\*\*' /);
  });

  for (const imageId of ['m-a*', "m-'; echo x '", 'm-$(id)', 'm-a b', 'm-`id`', 'm-"q"']) {
    it(`reaches a shell's program unchanged: ${imageId}`, () => {
      const command = aliyunCommand({ regionId: 'cn-hangzhou', imageId, ...page });
      const words = execFileSync('/bin/sh', ['-c', command.replace(/^aliyun/, "printf '%s\\n'")], { encoding: 'utf8' });
      assert.equal(words.split('\n')[5], imageId);
    });
  }
});
