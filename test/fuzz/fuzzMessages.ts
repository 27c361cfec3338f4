import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as report from '../../src/report/messages';
import * as results from '../../src/results/messages';
import type { FuzzTarget } from './fuzzTarget';
import { mutated, oddValue } from './oddJson';

const resultMessage = fc.constantFrom<unknown>(
  { type: 'ready' },
  { type: 'ask', sequence: 1, pageNumber: 2, pageSize: 100 },
  { type: 'copyAccounts', accountIds: ['1760914825517384', '1'] },
  { type: 'copyText', what: 'json' },
  { type: 'copyLink' },
  { type: 'copyRemedy' },
  { type: 'export', format: 'csv' },
);
const reportMessage = fc.constantFrom<unknown>(
  {
    type: 'rows',
    sequence: 1,
    offset: 0,
    count: 10,
    sort: { column: 'name', direction: 'ascending' },
    filter: { text: '' },
  },
  { type: 'copyAccounts', generation: 1, filter: { text: 'x', class: 'known' }, ranges: [[0, 5]] },
  { type: 'more', list: 'gaps' },
  { type: 'run', command: 'retry' },
  { type: 'nameAccount', accountId: '1760914825517384' },
  { type: 'query', regionId: 'cn-hangzhou', imageId: 'm-1' },
);
const state = fc.constant<unknown>({
  sessionId: 'p',
  regionId: 'cn-hangzhou',
  imageId: 'm-1',
  pageNumber: 1,
  pageSize: 50,
  imageName: 'web',
});

interface Schema {
  safeParse(message: unknown): { readonly success: boolean; readonly data?: unknown };
}

const schemas: readonly (readonly [Schema, fc.Arbitrary<unknown>])[] = [
  [results.fromPage, resultMessage],
  [report.fromPage, reportMessage],
  [results.panelState, state],
  [report.panelState, state],
];

/** What a page can send is whatever can be cloned, which is more than JSON. */
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
});

export const messagesFromPages: FuzzTarget = {
  name: 'messages from pages',
  runs: { full: 25_000, short: 500 },
  fuzz: async (parameters, count) =>
    fc.assert(
      fc.property(
        fc.tuple(...schemas.map(([, valid]) => fc.oneof({ weight: 4, arbitrary: mutated(valid) }, anything, oddValue))),
        (messages) => {
          for (const [at, [schema]] of schemas.entries()) {
            count(1);
            const { success, data } = schema.safeParse(messages[at]);
            if (success) {
              // What was understood holds nothing but what is understood.
              assert.deepEqual(schema.safeParse(data).data, data);
              assert.ok(JSON.stringify(data).length < 100_000);
            }
          }
        },
      ),
      parameters,
    ),
};
