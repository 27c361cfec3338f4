import assert from 'node:assert/strict';
import { matrix, tryAll } from '../faults/matrix';
import type { Outcome } from '../faults/tryFault';
import { verdict } from '../faults/verdict';

/** `npm run faults` prints the same as a table. */
describe('under fault', () => {
  let outcomes: (Outcome | Error)[];
  before(async () => {
    outcomes = await tryAll(matrix);
  }).timeout(300_000);

  for (const [at, row] of matrix.entries()) {
    const { fault, task } = row;
    const times = 'sent' in fault.expected && fault.expected.sent > 1 ? ', retried' : '';
    it(`${task} with ${fault.name}: ${fault.expected.kind}${times}`, () => {
      assert.deepEqual(verdict(row, outcomes[at] ?? new Error('not tried')), []);
    });
  }
});
