import assert from 'node:assert/strict';
import { Suspicion } from '../../../src/sweep/suspicion';

describe('Suspicion', () => {
  it('is cleared by what was sent since it was raised, and not by what was sent before', () => {
    const suspicion = new Suspicion();
    assert.equal(suspicion.clear(5), false);
    suspicion.raise(10);
    suspicion.raise(20);
    assert.deepEqual([suspicion.isTrial(10), suspicion.isTrial(11)], [false, true], 'since it was raised first');
    assert.equal(suspicion.clear(10), false);
    assert.equal(suspicion.lasts, true);
    assert.equal(suspicion.clear(11), true);
    assert.equal(suspicion.lasts, false);
  });
});
