import assert from 'node:assert/strict';
import { defaultKey } from '../../simulator/keys';
import { Simulator } from '../../simulator/simulator';
import { callPopCore, outcomeOf } from './popCore';
import { get, signedParams } from './rawRequest';

describe('simulator record of requests', () => {
  let simulator: Simulator;
  beforeEach(async () => {
    simulator = await Simulator.start();
  });
  afterEach(() => simulator.close());

  const images = (RegionId: string, signal?: AbortSignal) =>
    callPopCore(simulator, 'DescribeImages', { RegionId }, { signal });

  it('keeps what was asked, by whom and how it ended, and no secret', async () => {
    await callPopCore(simulator, 'DescribeImages', { RegionId: 'cn-hangzhou', PageNumber: 2 });
    await outcomeOf(images('cn-atlantis'));
    const [first, second] = simulator.requests;
    assert.deepEqual(first?.params, { RegionId: 'cn-hangzhou', PageNumber: '2' });
    assert.equal(first?.accessKeyId, defaultKey.accessKeyId);
    assert.deepEqual([first?.status, first?.code, first?.method, first?.scheme], [200, undefined, 'POST', 'rpc']);
    assert.deepEqual([second?.status, second?.code], [404, 'InvalidRegionId.NotFound']);
    const temporary = { accessKeyId: 'STS.NTemporary0001', accessKeySecret: 's1', securityToken: 'token-1' };
    simulator.keys.set(temporary.accessKeyId, temporary);
    await callPopCore(simulator, 'DescribeRegions', {}, { credentials: temporary });
    assert.equal(simulator.requests[2]?.accessKeyId, temporary.accessKeyId);
    assert.doesNotMatch(JSON.stringify(simulator.requests), /Signature|Token|token-1|simulator-secret/);
  });

  it('remembers the signatures apart from it, right and wrong ones, until it is cleared', async () => {
    const right = signedParams();
    const wrong = new URLSearchParams({ ...Object.fromEntries(right), Signature: 'bm90IHRoZSBzaWduYXR1cmU+Pj8=' });
    await get(simulator, right);
    assert.equal((await get(simulator, wrong)).status, 400);
    assert.deepEqual(simulator.recorder.signatures, [right.get('Signature'), wrong.get('Signature')]);
    simulator.recorder.clear();
    assert.deepEqual(simulator.recorder.signatures, []);
  });

  it('counts by action, region and page', async () => {
    await images('cn-hangzhou');
    await images('cn-beijing');
    assert.equal(simulator.recorder.matching({ regionId: 'cn-beijing' }).length, 1);
    assert.equal(simulator.recorder.matching({ action: 'DescribeImages', pageNumber: 1 }).length, 2);
    assert.equal(simulator.recorder.matching({ action: 'DescribeRegions' }).length, 0);
    simulator.recorder.clear();
    assert.equal(simulator.requests.length, 0);
  });

  it('notices that the client hung up, also while the request is held', async () => {
    const gate = simulator.hold();
    const controller = new AbortController();
    const call = outcomeOf(images('cn-hangzhou', controller.signal));
    await gate.arrived();
    controller.abort();
    await call;
    await simulator.recorder.settled();
    assert.deepEqual([simulator.requests[0]?.aborted, simulator.requests[0]?.status, gate.held], [true, undefined, 0]);
    gate.release();
    await images('cn-hangzhou');
    assert.equal(simulator.requests[1]?.aborted, false);
  });

  it('knows how many requests it had at once', async () => {
    const gate = simulator.hold();
    const calls = [images('cn-hangzhou'), images('cn-beijing'), images('cn-shanghai')];
    await gate.arrived(3);
    gate.release();
    await Promise.all(calls);
    await images('cn-qingdao');
    assert.equal(simulator.recorder.peak, 3);
    simulator.recorder.clear();
    await images('cn-qingdao');
    assert.equal(simulator.recorder.peak, 1);
  });
});

describe('simulator gate', () => {
  let simulator: Simulator;
  beforeEach(async () => {
    simulator = await Simulator.start();
  });
  afterEach(() => simulator.close());

  it('holds only what it names, and lets it through in the order of arrival', async () => {
    const gate = simulator.hold({ action: 'DescribeImages' });
    const done: string[] = [];
    const images = (RegionId: string) =>
      callPopCore(simulator, 'DescribeImages', { RegionId }).then(() => void done.push(RegionId));
    const first = images('cn-hangzhou');
    await gate.arrived();
    const second = images('cn-beijing');
    await gate.arrived(2);
    await callPopCore(simulator, 'DescribeRegions');
    assert.deepEqual([gate.held, done], [2, []]);
    gate.releaseOne();
    await first;
    assert.deepEqual([gate.held, done], [1, ['cn-hangzhou']]);
    gate.release();
    await second;
    await images('cn-qingdao');
    assert.deepEqual(done, ['cn-hangzhou', 'cn-beijing', 'cn-qingdao']);
  });

  it('answers a held request with what is true when it is released', async () => {
    const [imageId = ''] = simulator.account.images('cn-hangzhou')?.keys() ?? [];
    const gate = simulator.hold();
    const params = { RegionId: 'cn-hangzhou', ImageId: imageId };
    const call = callPopCore(simulator, 'DescribeImageSharePermission', params);
    await gate.arrived();
    simulator.edit.addAccount('cn-hangzhou', imageId, '9999888877776666');
    gate.release();
    assert.equal((await call).TotalCount, 121);
  });

  it('is taken away by a reset, which lets go of what it held', async () => {
    const gate = simulator.hold();
    const call = outcomeOf(callPopCore(simulator, 'DescribeRegions'));
    await gate.arrived();
    simulator.reset();
    assert.equal(await call, 'success');
    assert.equal(gate.held, 0);
  });

  it('does not keep the simulator from closing', async () => {
    const gate = simulator.hold();
    const call = outcomeOf(callPopCore(simulator, 'DescribeRegions'));
    await gate.arrived();
    await simulator.close();
    assert.match(await call, /ECONNRESET/);
    simulator = await Simulator.start();
  });
});
