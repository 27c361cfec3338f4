import assert from 'node:assert/strict';
import { fewAtATime } from '../../../src/ecs/fewAtATime';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('fewAtATime', () => {
  it('does the work for every item once, in order, for no more at a time than allowed', async () => {
    const begun: number[] = [];
    let underWay = 0;
    let most = 0;
    await fewAtATime([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      begun.push(item);
      underWay += 1;
      most = Math.max(most, underWay);
      await turn();
      underWay -= 1;
    });
    assert.deepEqual([begun, most, underWay], [[1, 2, 3, 4, 5, 6, 7], 3, 0]);
  });

  it('begins nothing more once it is told to stop, and ends when what was begun has', async () => {
    const stop = new AbortController();
    const ended: number[] = [];
    const work = async (item: number) => {
      await turn();
      ended.push(item);
      stop.abort();
    };
    await fewAtATime([1, 2, 3, 4, 5], 2, work, stop.signal);
    assert.deepEqual(ended, [1, 2]);
  });

  it('has nothing to do without items', async () => {
    await fewAtATime([], 4, () => assert.fail());
  });
});
