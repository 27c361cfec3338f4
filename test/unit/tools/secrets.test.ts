import assert from 'node:assert/strict';
import { answerText } from '../../../src/tools/answerText';
import { sharePermissionQuestion } from '../../../src/tools/sharePermissionQuestion';
import { toolFailure } from '../../../src/tools/toolFailure';
import { canaryFaults, canaryForms, canaryKey } from '../../ui/canaryKey';
import { plainPart, searchTexts } from '../../ui/leakSearch';
import { type Cloud, startCloud } from '../ecs/cloud';
import { never, openAccount } from './openAccount';

const image = { regionId: 'cn-hangzhou', imageId: 'm-bp1axo0yv0awkv6jf6e3' };

describe('what a language model is told', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud({ keys: [canaryKey] });
    cloud.setKey(canaryKey);
  });
  afterEach(() => cloud.close());

  const question = sharePermissionQuestion({ knownAccounts: () => ({}) });
  const forms = () => [...canaryForms, ...cloud.simulator.recorder.signatures.map(plainPart)];
  const told = async () => {
    try {
      return answerText(await question.answer(image, openAccount(cloud.client), never));
    } catch (error) {
      const { name, message, stack, cause } = toolFailure(error);
      return JSON.stringify({ name, message, stack, cause });
    }
  };

  it('holds no secret when all is well', async () => {
    const answer = await told();
    assert.match(answer, /"complete":true/);
    assert.deepEqual(searchTexts({ answer }, forms()), []);
  });

  for (const fault of canaryFaults) {
    it(`holds no secret under ${fault.kind === 'refuse' ? fault.code : fault.kind}`, async () => {
      cloud.simulator.faults.add(fault);
      const failure = await told();
      assert.match(failure, /share permission of image .* could not be read/);
      assert.deepEqual(searchTexts({ failure }, forms()), []);
    });
  }
});
