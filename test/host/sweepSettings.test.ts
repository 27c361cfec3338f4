import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, workspace } from 'vscode';
import type { SweepResult } from '../../src/sweep/model';
import { accountOfSize } from '../simulator/accountOfSize';
import { Simulator } from '../simulator/simulator';
import { askTool } from './askTool';
import { useSimulator } from './simulatedProfile';

const regions = 3;
const imagesPerRegion = 4;

describe('the settings of a sweep', () => {
  // The first image of each region is shared with nobody, the others with more accounts each.
  const account = accountOfSize({ regions, imagesPerRegion, sharees: (_region, image) => 2 * image });
  let simulator: Simulator;
  let leave: () => Promise<void>;

  before(async () => {
    simulator = await Simulator.start({ account });
    leave = await useSimulator(simulator);
  });

  beforeEach(() => simulator.reset());

  afterEach(async () => {
    for (const key of ['sweep.skipUnshared', 'sweep.mostInFlight', 'findings.olderThanDays']) {
      await set(key, undefined);
    }
  });

  after(async () => {
    await leave?.();
    await commands.executeCommand('notifications.clearAll');
    await simulator?.close();
  });

  const set = (key: string, value: unknown) =>
    workspace.getConfiguration('ecsImageSharing').update(key, value, ConfigurationTarget.Global);
  const sweep = async () => {
    const result = await commands.executeCommand<SweepResult | undefined>('ecsImageSharing.sweep');
    assert.ok(result, 'a result');
    await simulator.recorder.settled();
    return result;
  };
  const sharesAsked = () => simulator.recorder.matching({ action: 'DescribeImageSharePermission' }).length;

  it('skip no image until they say so, then those that ECS says are not shared, and count these', async () => {
    const whole = await sweep();
    assert.deepEqual([whole.skippedImages, sharesAsked()], [0, regions * imagesPerRegion]);
    simulator.recorder.clear();
    await set('sweep.skipUnshared', true);
    const partial = await sweep();
    assert.deepEqual([partial.skippedImages, sharesAsked()], [regions, regions * (imagesPerRegion - 1)]);
    assert.equal(partial.images.length, regions * (imagesPerRegion - 1));
  });

  it('bound how many requests are under way at one time, over all regions', async () => {
    simulator.faults.add({ kind: 'latency', ms: 50 });
    await sweep();
    assert.ok(simulator.recorder.peak > 2, 'there is something to bound');
    simulator.recorder.clear();
    await set('sweep.mostInFlight', 2);
    const { images } = await sweep();
    assert.deepEqual([simulator.recorder.peak, images.length], [2, regions * imagesPerRegion]);
  });

  it('say from which age on a share is a finding, without a new sweep', async () => {
    await sweep();
    const asked = simulator.requests.length;
    const found = async (days: number) => {
      await set('findings.olderThanDays', days);
      return (await askTool('accountImages', {})).findings.note.count;
    };
    // The oldest of these shares is years old, and none is a hundred.
    assert.deepEqual([await found(0), await found(36_500)], [0, 0]);
    assert.ok((await found(1)) > 0);
    assert.equal(simulator.requests.length, asked);
  });
});
