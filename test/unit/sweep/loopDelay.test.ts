import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { LoopDelay } from '../../../src/sweep/loopDelay';

describe('LoopDelay', () => {
  it('tells how long the event loop was held up, once', async () => {
    const loop = new LoopDelay();
    loop.start();
    assert.equal(loop.take(), undefined, 'the loop has not come round');
    await delay(30);
    loop.take();
    // It begins to count anew when the loop comes round.
    await delay(15);
    const until = Date.now() + 120;
    while (Date.now() < until) {
      // Nothing else runs meanwhile.
    }
    await delay(30);
    const heldUpMs = loop.take() ?? 0;
    assert.ok(heldUpMs > 80, `${heldUpMs}`);
    await delay(30);
    assert.ok((loop.take() ?? 0) < heldUpMs);
    loop.stop();
  });
});
