import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EcsClient } from '../../src/ecs/client';
import { loggingTransport } from '../../src/ecs/loggingTransport';
import type { SharedAccount } from '../../src/ecs/model';
import { Pager } from '../../src/ecs/pager';
import { type Action, apiVersions, type EcsTransport } from '../../src/ecs/transport';
import { validAnswers } from './answers';
import { ask, assertClassified } from './askClient';
import type { FuzzTarget } from './fuzzTarget';
import { mutated, oddValue } from './oddJson';

const actions = Object.keys(apiVersions) as Action[];
const silent = { debug: () => {}, warn: () => {} };

function clientOver(send: EcsTransport['send']): EcsClient {
  return new EcsClient(loggingTransport({ send }, silent), { acceptLanguage: 'en-US' });
}

const question = fc
  .constantFrom(...actions)
  .chain((action) =>
    fc.tuple(fc.constant(action), fc.oneof({ weight: 9, arbitrary: mutated(validAnswers[action]) }, oddValue)),
  );

export const answersThroughSchema: FuzzTarget = {
  name: 'answers through the schema',
  runs: { full: 100_000, short: 2_000 },
  fuzz: (parameters, count) =>
    fc.assert(
      fc.asyncProperty(question, async ([action, body]) => {
        count(1);
        await ask(
          clientOver(async () => body),
          action,
        );
      }),
      parameters,
    ),
};

const sharePermissions = fc.array(mutated(validAnswers.DescribeImageSharePermission, 1), {
  minLength: 1,
  maxLength: 8,
});

export const answersThroughPager: FuzzTarget = {
  name: 'answers through the pager',
  runs: { full: 20_000, short: 500 },
  fuzz: (parameters, count) =>
    fc.assert(
      fc.asyncProperty(sharePermissions, fc.boolean(), async (pages, byNumber) => {
        count(await readList(pages, byNumber));
      }),
      parameters,
    ),
};

/** Each answer has at most 12 entries, one that is repeated included. */
const mostEntries = 8 * 24;

/** Reads a list whose pages come by their number, or one after the other; resolves with how many were read. */
async function readList(pages: readonly unknown[], byNumber: boolean): Promise<number> {
  let [asked, failures] = [0, 0];
  const client = clientOver(async (_action, { PageNumber }) => {
    asked += 1;
    return pages[(byNumber ? Number(PageNumber) - 1 : asked) % pages.length];
  });
  const image = { regionId: 'cn-hangzhou', imageId: 'm-1234567', pageSize: 3 };
  const pager = new Pager<SharedAccount>(
    (pageNumber) => client.sharePermission({ ...image, pageNumber }),
    ({ accountId }) => accountId,
  );
  while (!pager.done && failures < 3) {
    assert.ok(asked < 5 * 3 * mostEntries, 'never ends');
    try {
      await pager.next();
    } catch (error) {
      assertClassified(error);
      failures += 1;
    }
  }
  const ids = pager.items.map(({ accountId }) => accountId);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(!pager.complete || ids.length >= (pager.totalCount ?? 0), 'a part is called whole');
  return asked;
}
