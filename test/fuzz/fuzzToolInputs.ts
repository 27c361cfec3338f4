import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EcsError } from '../../src/ecs/ecsError';
import { isImageId, isRegionId } from '../../src/ecs/request';
import { accountImagesQuestion } from '../../src/tools/accountImagesQuestion';
import { sharePermissionQuestion } from '../../src/tools/sharePermissionQuestion';
import type { ToolContext } from '../../src/tools/toolContext';
import type { FuzzTarget } from './fuzzTarget';
import { mutated, oddValue } from './oddJson';

// To understand a question takes nothing of it.
const context = {} as ToolContext;
const image = sharePermissionQuestion(context);
const account = accountImagesQuestion(context);

const validImage = fc.constant<unknown>({ regionId: 'cn-hangzhou', imageId: 'm-bp1axo0yv0awkv6jf6e3' });
const validAccount = fc.constantFrom<unknown>(
  { accountId: '1760914825517384', newSweep: true },
  { accountId: null },
  {},
);
const given = (valid: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 4, arbitrary: mutated(valid) }, fc.anything(), oddValue);

export const toolInputs: FuzzTarget = {
  name: 'inputs of language models',
  runs: { full: 25_000, short: 500 },
  fuzz: async (parameters, count) =>
    fc.assert(
      fc.property(given(validImage), given(validAccount), (forImage, forAccount) => {
        count(2);
        const { regionId, imageId } = understood(() => image.inputOf(forImage)) ?? {};
        assert.ok(regionId === undefined || (isRegionId(regionId) && isImageId(imageId ?? '')));
        const { accountId, newSweep } = understood(() => account.inputOf(forAccount)) ?? {};
        assert.match(accountId ?? '1', /^[\d*]+$/);
        // Nobody agreed to a sweep that was not asked for in so many words.
        assert.ok(newSweep !== true || (forAccount as { newSweep?: unknown }).newSweep === true);
      }),
      parameters,
    ),
};

/** Undefined for what is refused, as it must be. */
function understood<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    assert.ok(error instanceof EcsError && error.kind === 'invalid', String(error));
    return undefined;
  }
}
