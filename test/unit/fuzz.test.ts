import assert from 'node:assert/strict';
import { targets } from '../fuzz/targets';

/** A little of what `npm run fuzz` does at length. */
describe('made-up input does no harm to', () => {
  for (const { name, runs, fuzz } of targets) {
    it(name, async () => {
      let inputs = 0;
      await fuzz({ numRuns: runs.short }, (more) => {
        inputs += more;
      });
      assert.ok(inputs >= runs.short);
    }).timeout(60_000);
  }
});
