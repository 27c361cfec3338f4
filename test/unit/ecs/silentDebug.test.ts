import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bundle, shippedOptions } from '../../bench/bundle';
import { defaultKey } from '../../simulator/keys';
import { Simulator } from '../../simulator/simulator';

const run = promisify(execFile);

describe('a request with DEBUG=* in the environment', () => {
  let simulator: Simulator;
  before(async () => {
    simulator = await Simulator.start();
  });
  after(() => simulator.close());

  /** What a program prints that asks for the regions, on both of its outputs. */
  async function printed(name: string, contents: string, options?: Parameters<typeof bundle>[3]): Promise<string> {
    const program = await bundle(name, contents, __dirname, options);
    const env = { ...process.env, DEBUG: '*', ENDPOINT: simulator.url, KEY: JSON.stringify(defaultKey) };
    const { stdout, stderr } = await run(process.execPath, [program], { env });
    assert.match(stdout, /^asked/m);
    return stdout + stderr;
  }

  it('prints nothing of it in the bundle that ships', async () => {
    const transport = `import { PopCoreTransport } from '../../../src/ecs/popCoreTransport';
      const credentials = { read: async () => JSON.parse(process.env.KEY) };
      new PopCoreTransport({ credentials, timeoutMs: () => 5000, userAgent: 'unit test' })
        .send('DescribeRegions', {}, { endpoint: process.env.ENDPOINT }).then(() => console.log('asked'));`;
    assert.equal((await printed('debugOurs', transport, await shippedOptions())).trim(), 'asked');
  }).timeout(30_000);

  it('would print the signed request without that', async () => {
    const popCore = `import PopCore from '@alicloud/pop-core/lib/rpc.js';
      const config = { ...JSON.parse(process.env.KEY), endpoint: process.env.ENDPOINT, apiVersion: '2014-05-26' };
      new PopCore(config).request('DescribeRegions', {}, { method: 'POST' }).then(() => console.log('asked'));`;
    assert.match(await printed('debugPopCore', popCore), /Signature=/);
  }).timeout(30_000);
});
