import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { LoopLoad } from '../../../src/sweep/loopLoad';

describe('LoopLoad', () => {
  it('tells how long the event loop was held up and how busy it was, once', async () => {
    const loop = new LoopLoad();
    loop.start();
    assert.equal(loop.take(Date.now()), undefined, 'the loop has not come round');
    await delay(30);
    loop.take(Date.now());
    // It begins to count anew when the loop comes round.
    await delay(15);
    const until = Date.now() + 120;
    while (Date.now() < until) {
      // Nothing else runs meanwhile.
    }
    await delay(30);
    const heldUp = loop.take(Date.now());
    assert.ok(heldUp && heldUp.delayMs > 80 && heldUp.busy > 0.5, JSON.stringify(heldUp));
    await delay(100);
    const idle = loop.take(Date.now());
    assert.ok(idle && idle.delayMs < heldUp.delayMs && idle.busy < 0.5, JSON.stringify(idle));
    loop.stop();
  });
});
