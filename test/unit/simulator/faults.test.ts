import assert from 'node:assert/strict';
import type { Fault, Misbehaviour } from '../../simulator/faults';
import { Simulator } from '../../simulator/simulator';
import { callPopCore, outcomeOf } from './popCore';
import { get, signedParams } from './rawRequest';

describe('simulator faults', () => {
  let simulator: Simulator;
  before(async () => {
    simulator = await Simulator.start();
  });
  afterEach(() => simulator.reset());
  after(() => simulator.close());

  const regionId = 'cn-hangzhou';
  const firstImage = () => [...(simulator.account.images(regionId)?.keys() ?? [])][0] ?? '';
  const shares = (params = {}) =>
    callPopCore(simulator, 'DescribeImageSharePermission', { RegionId: regionId, ImageId: firstImage(), ...params });
  const regions = () => get(simulator, signedParams());

  /** The answer to a raw request while one misbehaviour is on. */
  async function answerUnder(misbehaviour: Misbehaviour) {
    const remove = simulator.faults.add({ ...misbehaviour });
    try {
      return await regions();
    } finally {
      remove();
    }
  }

  it('hits only the requests that a fault names', async () => {
    const named: Fault = { kind: 'refuse', status: 503, code: 'ServiceUnavailable', message: 'Later.', regionId };
    simulator.faults.add({ ...named, action: 'DescribeImages' });
    assert.equal((await regions()).status, 200);
    assert.equal(await outcomeOf(shares()), 'success');
    const images = (RegionId: string) => outcomeOf(callPopCore(simulator, 'DescribeImages', { RegionId }));
    assert.equal(await images('cn-beijing'), 'success');
    assert.equal(await images(regionId), '503 ServiceUnavailable');
  });

  it('hits the requests of one key', async () => {
    const credentials = { accessKeyId: 'LTAI5tOther', accessKeySecret: 'other' };
    simulator.keys.set(credentials.accessKeyId, credentials);
    simulator.faults.add({ kind: 'throttle', accessKeyId: credentials.accessKeyId });
    assert.equal(await outcomeOf(callPopCore(simulator, 'DescribeRegions')), 'success');
    const other = callPopCore(simulator, 'DescribeRegions', {}, { credentials });
    assert.equal(await outcomeOf(other), '400 Throttling');
  });

  it('hits a page, or an image, and no other', async () => {
    simulator.faults.add({ kind: 'throttle', pageNumber: 2, imageId: firstImage() });
    assert.equal(await outcomeOf(shares()), 'success');
    assert.equal(await outcomeOf(shares({ PageNumber: 2 })), '400 Throttling');
    const other = [...(simulator.account.images(regionId)?.keys() ?? [])][1];
    assert.equal(await outcomeOf(shares({ PageNumber: 2, ImageId: other })), 'success');
  });

  it('hits as often as told, after as many as told', async () => {
    simulator.faults.add({ kind: 'html', status: 503, skip: 1, times: 2 });
    const statuses = [];
    for (let index = 0; index < 4; index += 1) {
      statuses.push((await regions()).status);
    }
    assert.deepEqual(statuses, [200, 503, 503, 200]);
  });

  it('throttles with a hint of when to ask again, or without', async () => {
    const hinted = await answerUnder({ kind: 'throttle', retryAfterMs: 1500 });
    assert.deepEqual([hinted.status, hinted.headers.get('x-acs-retry-after')], [400, '1500']);
    assert.match(hinted.text, /"Code":"Throttling"/);
    const silent = await answerUnder({ kind: 'throttle', code: 'Throttling.Api' });
    assert.equal(silent.headers.get('x-acs-retry-after'), null);
    assert.match(silent.text, /"Code":"Throttling.Api"/);
  });

  it('keeps a quota for each region and action', async () => {
    const windowMs = 1e12;
    simulator.faults.add({ kind: 'quota', limit: 2, windowMs, retryAfter: true });
    const images = (RegionId: string) => get(simulator, signedParams({ Action: 'DescribeImages', RegionId }));
    assert.equal((await images(regionId)).status, 200);
    assert.equal((await images(regionId)).status, 200);
    const third = await images(regionId);
    assert.equal(third.status, 400);
    assert.match(third.text, /"Code":"Throttling.User"/);
    assert.match(third.headers.get('x-acs-retry-after') ?? '', /^\d+$/);
    assert.equal((await images('cn-beijing')).status, 200);
    assert.equal((await regions()).status, 200);
  });

  it('answers what is not the API’s', async () => {
    for (const status of [502, 503] as const) {
      const page = await answerUnder({ kind: 'html', status });
      assert.deepEqual([page.status, page.headers.get('content-type')], [status, 'text/html']);
    }
    assert.equal((await answerUnder({ kind: 'emptyBody' })).text, '');
    const cut = (await answerUnder({ kind: 'truncatedJson' })).text;
    assert.ok(cut.startsWith('{') && cut.length > 100);
    assert.throws(() => JSON.parse(cut), SyntaxError);
    const redirect = await answerUnder({ kind: 'redirect' });
    assert.deepEqual([redirect.status, redirect.headers.get('location')], [302, `${simulator.url}/elsewhere`]);
  });

  it('answers errors without a code, or with its name in lower case', async () => {
    const codeless = await answerUnder({ kind: 'codeless' });
    assert.deepEqual([codeless.status, JSON.parse(codeless.text)], [500, { error: 'internal' }]);
    const lowerCase = await answerUnder({ kind: 'lowerCaseCode', status: 400 });
    assert.deepEqual([lowerCase.status, JSON.parse(lowerCase.text).code], [400, 'InternalError']);
  });

  it('breaks the connection before or in the middle of an answer', async () => {
    await assert.rejects(answerUnder({ kind: 'resetBeforeAnswer' }), TypeError);
    const remove = simulator.faults.add({ kind: 'resetInBody' });
    const response = await fetch(`${simulator.url}/?${signedParams()}`);
    assert.equal(response.status, 200);
    await assert.rejects(response.text(), TypeError);
    remove();
    assert.deepEqual(
      simulator.requests.map((request) => request.status),
      [undefined, 200],
    );
  });

  it('delays the whole answer, or the second half of its body', async () => {
    const never = 3_600_000;
    const impatient = { signal: AbortSignal.timeout(200) };
    const stopLatency = simulator.faults.add({ kind: 'latency', ms: never });
    await assert.rejects(fetch(`${simulator.url}/?${signedParams()}`, impatient), { name: 'TimeoutError' });
    stopLatency();
    simulator.faults.add({ kind: 'slowBody', ms: never });
    const controller = new AbortController();
    const response = await fetch(`${simulator.url}/?${signedParams()}`, { signal: controller.signal });
    assert.equal(response.status, 200);
    const text = response.text();
    const moment = new Promise((resolve) => setTimeout(resolve, 100, 'nothing yet'));
    assert.equal(await Promise.race([text, moment]), 'nothing yet');
    controller.abort();
    await assert.rejects(text, { name: 'AbortError' });
  });

  it('completes a slow body', async () => {
    const { text } = await answerUnder({ kind: 'slowBody', ms: 30 });
    assert.equal(JSON.parse(text).Regions.Region.length, 32);
  });

  it('denies with 403, or in the older way with an empty list', async () => {
    const denied = await answerUnder({ kind: 'forbidden' });
    assert.equal(denied.status, 403);
    assert.match(denied.text, /"AuthAction":"ecs:DescribeRegions"/);
    simulator.faults.add({ kind: 'emptyList' });
    const images = await callPopCore(simulator, 'DescribeImages', { RegionId: regionId });
    assert.deepEqual([images.TotalCount, images.Images.Image], [0, []]);
    const { TotalCount, Accounts } = await shares();
    assert.deepEqual([TotalCount, Accounts.Account], [0, []]);
  });

  it('lies about the total', async () => {
    simulator.faults.add({ kind: 'totalCount', change: (actual) => actual - 20 });
    assert.equal((await shares()).TotalCount, 100);
  });

  it('gives the page before under the number asked for', async () => {
    const first = await shares({ PageSize: 50 });
    simulator.faults.add({ kind: 'duplicatePage', pageNumber: 2 });
    const second = await shares({ PageSize: 50, PageNumber: 2 });
    assert.equal(second.PageNumber, 2);
    assert.deepEqual(second.Accounts, first.Accounts);
  });

  it('behaves again after a reset', async () => {
    simulator.faults.add({ kind: 'resetBeforeAnswer' });
    simulator.settings.aliyunIds = 'number';
    simulator.hold();
    simulator.reset();
    assert.equal((await regions()).status, 200);
    assert.equal(simulator.settings.aliyunIds, 'string');
    assert.equal(simulator.requests.length, 1);
  });
});
