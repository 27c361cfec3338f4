import assert from 'node:assert/strict';
import { apiFailure } from '../../../src/ecs/apiFailure';
import { EcsError } from '../../../src/ecs/ecsError';
import { officialEndpoint } from '../../../src/ecs/endpoints';
import { errorSentence } from '../../../src/ecs/errorText';
import { checkRegionId } from '../../../src/ecs/request';

const context = { action: 'DescribeImages', params: { RegionId: 'cn-hangzhou' }, httpStatus: 400 } as const;
const hidden = /[\p{Cc}\p{Cf}]/u;

describe('an error message with hostile text', () => {
  it('holds no line end and nothing that hides, in any of its facts', () => {
    const { message, facts } = apiFailure(
      { Code: 'In\u202Evalid', Message: 'one\n2026-01-01 [info] all is well', RequestId: 'R\r\n-1' },
      context,
    );
    assert.doesNotMatch(JSON.stringify(facts) + message, hidden);
    assert.equal(facts.reason, 'one\\u000A2026-01-01 [info] all is well');
  });

  it('quotes an address or an ID that was refused without what hides in it', () => {
    for (const refused of [() => officialEndpoint('a\u202Emoc', 'cn-hangzhou'), () => checkRegionId('cn\u200B')]) {
      assert.throws(refused, (error) => error instanceof EcsError && !hidden.test(errorSentence(error)));
    }
  });

  it('has no link and no icon when it is shown', () => {
    const Message = '[Renew the key](command:workbench.action.terminal.new) $(check) [here](https://evil.example)';
    const shown = errorSentence(apiFailure({ Code: 'Odd', Message }, context));
    assert.doesNotMatch(shown, /\]\(|\$\(/);
    assert.match(shown, /Renew the key/);
  });

  it('leaves room for what helps within the thousand characters of a notification', () => {
    const Message = 'x'.repeat(10_000);
    const sentence = errorSentence(apiFailure({ Code: 'Throttling', Message, RequestId: 'R-1' }, context));
    assert.ok(sentence.length < 1000, String(sentence.length));
    assert.match(sentence, /Retry then.*request ID R-1/);
  });
});
