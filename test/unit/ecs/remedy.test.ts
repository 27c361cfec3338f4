import assert from 'node:assert/strict';
import { EcsError, type EcsErrorFacts } from '../../../src/ecs/ecsError';
import { errorText } from '../../../src/ecs/errorText';

describe('what helps against a failure, ready to be copied', () => {
  const remedy = (facts: Omit<EcsErrorFacts, 'reason'>) => errorText(new EcsError({ reason: 'r', ...facts })).remedy;

  it('is the whole policy for reading images where one of its actions is missing', () => {
    const asked = remedy({ kind: 'permission', action: 'DescribeImages' });
    assert.equal(asked?.copy, 'Copy RAM Policy');
    assert.deepEqual(JSON.parse(asked?.text ?? ''), {
      Version: '1',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['ecs:DescribeRegions', 'ecs:DescribeImages', 'ecs:DescribeImageSharePermission'],
          Resource: '*',
        },
      ],
    });
    const told = remedy({ kind: 'permission', requiredAction: 'ecs:DescribeImageSharePermission' });
    assert.equal(told?.text, asked?.text);
  });

  it('is nothing where the action that is missing is none of these', () => {
    assert.equal(remedy({ kind: 'permission', action: 'GetCallerIdentity' }), undefined);
  });

  const named = ['ram:AttachPolicyToUser', 'ecs:DeleteImage', 'sts:AssumeRole', '*', 'ecs:*', 'ecs:Describe"*', ''];
  for (const requiredAction of [...named, 'ram:CreateUser", "*']) {
    it(`is nothing where the service names ${JSON.stringify(requiredAction)}`, () =>
      assert.equal(remedy({ kind: 'permission', requiredAction }), undefined));
  }

  it('is the command that the next step names, in either language', () => {
    for (const nextStep of [
      'Renew it with "aliyun configure --profile prod-1", then retry.',
      '请运行“aliyun configure”。',
    ]) {
      for (const kind of ['credentials', 'expired', 'auth'] as const) {
        const { text, copy } = remedy({ kind, nextStep }) ?? {};
        assert.match(text ?? '', /^aliyun configure( --profile prod-1)?$/);
        assert.equal(copy, 'Copy Command');
      }
    }
  });

  for (const name of ['prod; reboot', '$(reboot)', '-x', 'a"b', '']) {
    it(`is no command with the name ${JSON.stringify(name)}`, () => {
      const nextStep = `Renew it with "aliyun configure --profile ${name}", then retry.`;
      assert.equal(remedy({ kind: 'credentials', nextStep }), undefined);
    });
  }

  it('is nothing for a failure that no text helps against', () => {
    for (const kind of ['network', 'throttled', 'notFound'] as const) {
      assert.equal(remedy({ kind, nextStep: 'Run "aliyun configure".' }), undefined);
    }
  });
});
