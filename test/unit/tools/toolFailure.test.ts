import assert from 'node:assert/strict';
import { cancelled, EcsError } from '../../../src/ecs/ecsError';
import { sessionFor } from '../../../src/tools/sessionFor';
import { toolFailure } from '../../../src/tools/toolFailure';

describe('toolFailure', () => {
  it('is what a person would be told, and has no stack', () => {
    const refused = new EcsError({
      kind: 'permission',
      reason: 'Not\nyours.',
      action: 'DescribeImages',
      regionId: 'cn-a',
    });
    const { message, stack } = toolFailure(refused);
    assert.match(
      message,
      /images in cn-a could not be listed\. Not\\u000Ayours\. Grant the RAM action ecs:DescribeImages/,
    );
    assert.equal(stack, undefined);
  });

  it('tells nothing of an error that is nobody’s to read', () => {
    assert.doesNotMatch(toolFailure(new TypeError('secret of /home/me')).message, /secret|home/);
  });

  it('says that the account went away', () =>
    assert.match(toolFailure(cancelled()).message, /closed meanwhile: its profile/));
});

describe('sessionFor', () => {
  it('says what to do when no account is open', async () => {
    const none = { active: async () => undefined, get: async () => undefined };
    for (const id of [undefined, 'gone']) {
      const failure = await sessionFor(none, id).catch(toolFailure);
      assert.match(String(failure), /No account is open in ECS Image Sharing\. Add an AccessKey/);
    }
  });
});
